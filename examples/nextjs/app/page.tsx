"use client";

import { useEffect, useRef, useState, type FormEvent } from "react";

interface Turn {
  question: string;
  answer: string;
  state: "running" | "done" | "stopped" | "failed";
  problem?: string;
}

export default function Page() {
  const [turns, setTurns] = useState<Turn[]>([]);
  const control = useRef<AbortController>(null);
  const end = useRef<HTMLDivElement>(null);
  const running = turns.at(-1)?.state === "running";
  useEffect(() => {
    // Newer browsers return a promise, which an effect must not.
    end.current?.scrollIntoView({ block: "end" });
  }, [turns]);

  const changeLast = (change: (turn: Turn) => Partial<Turn>) =>
    setTurns((all) => all.map((turn, i) => (i === all.length - 1 ? { ...turn, ...change(turn) } : turn)));

  async function ask(question: string) {
    control.current = new AbortController();
    const { signal } = control.current;
    setTurns((all) => [...all, { question, answer: "", state: "running" }]);
    try {
      const response = await fetch("/api/chat", { method: "POST", body: JSON.stringify({ question }), signal });
      if (!response.ok || !response.body) {
        const problem = await response.text();
        changeLast(() => ({ state: "failed", problem }));
        return;
      }
      const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
      for (let read = await reader.read(); !read.done; read = await reader.read()) {
        const text = read.value;
        changeLast(({ answer }) => ({ answer: answer + text }));
      }
      changeLast(() => ({ state: "done" }));
    } catch {
      // Either the user has stopped it, or the connection broke: then what has come stays, and is marked.
      if (signal.aborted) changeLast(() => ({ state: "stopped", problem: "Stopped." }));
      else changeLast(() => ({ state: "failed", problem: "The answer broke off." }));
    }
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const question = String(new FormData(form).get("question")).trim();
    if (question === "" || running) return;
    form.reset();
    void ask(question);
  }

  return (
    <main>
      <h1>Ask the beekeeper</h1>
      <div className="turns" role="log" aria-live="polite">
        {turns.length === 0 && <p className="hint">Bees, hives, honey: ask anything.</p>}
        {turns.map(({ question, answer, state, problem }, i) => (
          <section key={i} aria-busy={state === "running"}>
            <p className="question">{question}</p>
            <p className="answer">{answer || (state === "running" ? "…" : "")}</p>
            {problem && (
              <p className={state}>
                {problem} {i === turns.length - 1 && <button onClick={() => void ask(question)}>Ask again</button>}
              </p>
            )}
          </section>
        ))}
        <div ref={end} />
      </div>
      <form onSubmit={submit}>
        <input name="question" aria-label="Question" placeholder="Your question" autoComplete="off" autoFocus />
        {running ? (
          <button type="button" onClick={() => control.current?.abort()}>
            Stop
          </button>
        ) : (
          <button>Ask</button>
        )}
      </form>
    </main>
  );
}
