import { rulesOf, type Rule } from "./rule.ts";

const noDirection = "It is about a state and has no direction.";
const read = "Look at the page, extend the reader for what is new, and run again.";
const fetchAgain = "Download the page again in the form that the vendor serves, and run again.";
const regenerate = "Run `npm run generate` and commit the result.";

/** Generated files against our specs. */
const genRules = rulesOf("gen", noDirection, {
  stale: {
    severity: "error",
    text: "A generated file differs from what the spec generates.",
    fix: regenerate,
    example: "A field was added to a spec and the types were not regenerated.",
  },
  missing: {
    severity: "error",
    text: "A generated file does not exist.",
    fix: regenerate,
    example: "A new spec has no types yet.",
    mirror: "orphan",
  },
  orphan: {
    severity: "error",
    text: "A generated file belongs to no spec.",
    fix: "Delete the file, or restore its spec.",
    example: "A spec was removed and its types were not.",
    mirror: "missing",
  },
  "hand-edited": {
    severity: "error",
    text: "A generated file was edited by hand.",
    fix: "Make the change in the spec, then run `npm run generate`.",
    example: "A type was loosened in the generated file.",
  },
  "no-client": {
    severity: "note",
    text: "A platform has types and no client.",
    fix: "Write `src/<platform>.ts` and export it, or use the types with openapi-fetch alone.",
    example: "A fourth platform was added, and its client is yet to be written.",
  },
  "tool-version": {
    severity: "error",
    text: "A generated file was made by another version of the generator.",
    fix: "Run `npm ci`, then `npm run generate`, and commit the result.",
    example: "The generator was updated and the types were not regenerated.",
  },
});

/** Whether a page was read in full. */
const extractRules = rulesOf("extract", noDirection, {
  "dialect-unknown": {
    severity: "error",
    text: "No reader knows the dialect of a page.",
    fix: fetchAgain,
    example: "A folder contains a login page in place of documentation.",
  },
  "platform-unknown": {
    severity: "note",
    variants: { all: "error" },
    text: "Pages are of an API that no spec describes, so nothing of them is compared.",
    fix: "Nothing, if they are of another product; else correct the operations and servers that they name, or our spec.",
    example: "A folder contains the pages of all products of a vendor.",
  },
  "no-operation": {
    severity: "error",
    text: "No operation can be read from a page of a known dialect.",
    fix: read,
    example: "The row with the URL is gone.",
  },
  census: {
    severity: "error",
    text: "An independent count of a page's rows differs from what the reader used.",
    fix: read,
    example: "The page has 40 rows and the reader used 31.",
  },
  "below-minimum": {
    severity: "error",
    text: "A platform's complete documentation has fewer operations than were last reviewed.",
    fix: "Add the pages that are missing, or accept the removal with `drift accept`.",
    example: "The folder has 12 pages and the lock 21.",
  },
  shrunk: {
    severity: "error",
    text: "A page has far fewer facts than when it was last reviewed.",
    fix: "Compare the page with its source, and run `drift accept` if it really shrank.",
    example: "A page had 40 fields and now has 20.",
  },
  unbalanced: {
    severity: "error",
    text: "A page opens a tag, fence or block that it does not close, or closes one that it did not open.",
    fix: fetchAgain,
    example: "The last fence of a page is not closed.",
  },
  structure: {
    severity: "error",
    text: "Many keys of a page's own example are not in its tables, so the reader has lost structure.",
    fix: read,
    example: "All fields within `data` are missing.",
  },
  flattened: {
    severity: "error",
    text: "A page is a converted copy that has lost the nesting of its fields.",
    fix: fetchAgain,
    example: "The rows of a table have no levels.",
  },
  "too-slow": {
    severity: "error",
    text: "A page takes too long to read.",
    fix: "Look for endless nesting in the page, and fix the page or the reader.",
    example: "A page of 4 MB consists of opening brackets.",
  },
  "too-large": {
    severity: "error",
    text: "A page is larger than the reader's limit.",
    fix: "Check that the file is a page of documentation, and split it if it is.",
    example: "A folder contains an archive called `page.md`.",
  },
  "not-text": {
    severity: "error",
    text: "A page is not text in UTF-8.",
    fix: fetchAgain,
    example: "A page was saved in another encoding.",
  },
  crash: {
    severity: "error",
    text: "A reader failed on a page with an unexpected error.",
    fix: "Fix the reader, because this is a defect of the checker.",
    example: "A reader takes a number for a string.",
  },
  "unclassified-table": {
    severity: "warning",
    text: "A page has a table of a kind that the reader does not know.",
    fix: read,
    example: "A page compares prices in a table.",
  },
  "unknown-type": {
    severity: "warning",
    text: "A field has a type that the reader does not know.",
    fix: read,
    example: "The type of a field is `leaf[]?`.",
  },
  "unreadable-required": {
    severity: "warning",
    text: "The reader does not understand whether a field is required.",
    fix: read,
    example: "The cell says `see above`.",
  },
});

/** The files of accepted differences. */
const acceptedRules = rulesOf("accepted", noDirection, {
  unused: {
    severity: "error",
    text: "An accepted difference no longer occurs.",
    fix: "Remove the place from its entry, or the entry where it names no other.",
    example: "The vendor has corrected its table.",
  },
  "stale-values": {
    severity: "error",
    text: "An accepted difference occurs with other values than were accepted.",
    fix: "Decide again, and write the new values and the reason into the entry, or into a new entry for this place.",
    example: "5 against 3 was accepted, and now it is 6 against 3.",
  },
  expired: {
    severity: "warning",
    text: "The `reviewBy` day of an accepted difference has passed.",
    variants: { long: "error" },
    fix: "Decide again, and set a later day as `reviewBy`.",
    example: "The entry says `reviewBy: 2026-05-01`, and that was last month; after 90 days it is an error.",
  },
  "no-reason": {
    severity: "error",
    text: "An accepted difference has no reason, or one that explains nothing.",
    fix: "Write the reason and the evidence into the entry.",
    example: "The reason of an entry is `ok`.",
  },
  invalid: {
    severity: "error",
    text: "A file of accepted differences, or one of its entries, is not valid.",
    fix: "Correct the file as the message says.",
    example: "An entry names a rule that does not exist.",
  },
});

/** The facts last reviewed. */
const lockRules = rulesOf("lock", noDirection, {
  unreviewed: {
    severity: "warning",
    text: "A documented operation was never reviewed.",
    fix: "Review the page, then run `drift accept` for the operation.",
    example: "A new page describes `POST /teas`.",
  },
  missing: {
    severity: "note",
    text: "A platform has a spec and no reviewed facts.",
    fix: "Run `drift accept` with the platform's pages.",
    example: "A fourth platform was added without its lock.",
  },
  unreadable: {
    severity: "error",
    text: "The reviewed facts of a platform cannot be read.",
    fix: "Restore the file from the last commit, or run `drift accept` with the platform's pages.",
    example: "The file still has the marks of a merge conflict.",
  },
});

/** Fetching pages. */
const fetchRules = rulesOf("fetch", noDirection, {
  failed: {
    severity: "warning",
    text: "A page could not be fetched.",
    fix: "Run again later, and look at the page in a browser if it happens again.",
    example: "The server responds with 503.",
  },
  "not-a-doc": {
    severity: "error",
    text: "The fetched document is not a page of documentation.",
    fix: "Look at the page in a browser; correct its address if it has moved, and accept it if it has changed that much.",
    example: "The server responds with 200 and an empty HTML shell.",
  },
  refused: {
    severity: "warning",
    text: "The vendor's robots.txt does not permit a page to be fetched.",
    fix: "Remove the page from the sources, or read it by hand.",
    example: "The file disallows `/docs/`.",
  },
});

export const checkerRules: Rule[] = [...genRules, ...extractRules, ...acceptedRules, ...lockRules, ...fetchRules];
