import { startFailing } from "./failing.ts";

/** A client, and how it does the four things that are compared. */
export interface Subject {
  read(): Promise<unknown>;
  /** Starts something that is billed. */
  write(): Promise<unknown>;
  /** Absent where the package has no streams. */
  stream?: (() => AsyncIterable<unknown>) | undefined;
  /** Reads all pages of a list. Absent where it has to be done by hand. */
  pages?: (() => Promise<unknown>) | undefined;
}

/** What a client does when the platform fails. */
export interface Behaviour {
  /** Requests for a read that is answered with 503, and for a write that is answered with 502. */
  reads: number;
  writes: number;
  brokenStream: "throws" | "ends as if complete" | "no streams";
  lostPage: "throws" | "is left out" | "paged by hand";
}

export async function observe(create: (url: string) => Subject): Promise<Behaviour> {
  await using platform = await startFailing();
  const { read, write, stream, pages } = create(platform.url);
  const throws = (run: () => Promise<unknown>): Promise<boolean> =>
    run().then(
      () => false,
      () => true,
    );
  const requests = async (status: number, run: () => Promise<unknown>): Promise<number> => {
    platform.status = status;
    platform.take();
    await throws(run);
    platform.status = 0;
    return platform.take();
  };
  const all = async (events: AsyncIterable<unknown>): Promise<void> => {
    for await (const event of events) void event;
  };
  return {
    reads: await requests(503, read),
    writes: await requests(502, write),
    brokenStream: !stream ? "no streams" : (await throws(() => all(stream()))) ? "throws" : "ends as if complete",
    lostPage: !pages ? "paged by hand" : (await throws(pages)) ? "throws" : "is left out",
  };
}
