/** Kilobytes (1,000 bytes). `goal` is where we want to be, `limit` what must not be exceeded. */
export interface Budget {
  name: string;
  goal: number;
  limit: number;
}

/** What a program weighs that makes the client of one platform. */
export const platformBudgets: Readonly<Record<string, Budget>> = {
  firecrawl: { name: "Firecrawl", goal: 9, limit: 11.8 },
  aily: { name: "Aily, token exchange and streams", goal: 10, limit: 15.6 },
  coze: { name: "Coze, streams", goal: 12, limit: 14.6 },
};

export const budgetOfAll: Budget = { name: "all platforms", goal: 16, limit: 18.6 };
export const budgetOfRoot: Budget = { name: "everything, JWT and OAuth too", goal: 21, limit: 21 };
