const noDirection = "It is about a state and has no direction.";

/** Generated files against our specs. */
export const gen = {
  fix: "Run `npm run generate` and commit the result.",
  unmirrored: noDirection,
  rules: `
stale: error
  A generated file differs from what the spec generates. A field was added to a spec and the types were not
  regenerated.
missing (orphan): error
  A generated file does not exist. A new spec has no types yet.
orphan (missing): error
  A generated file belongs to no spec. A spec was removed and its types were not.
  fix: Delete the file, or restore its spec.
hand-edited: error
  A generated file was edited by hand. A type was loosened in the generated file.
  fix: Make the change in the spec, then run 'npm run generate'.
no-client: note
  A platform has types and no client. A fourth platform was added, and its client is yet to be written.
  fix: Write 'src/<platform>.ts' and export it, or use the types with openapi-fetch alone.
tool-version: error
  A generated file was made by another version of the generator. The generator was updated and the types were not
  regenerated.
  fix: Run 'npm ci', then 'npm run generate', and commit the result.
`,
};

/** Whether a page was read in full. */
export const extract = {
  fix: "Look at the page, extend the reader for what is new, and run again.",
  fixes: { fetch: "Download the page again in the form that the vendor serves, and run again." },
  unmirrored: noDirection,
  rules: `
dialect-unknown: error
  No reader knows the dialect of a page. A folder contains a login page in place of documentation.
  fix: fetch
platform-unknown: note, error all
  Pages are of an API that no spec describes, so nothing of them is compared. A folder contains the pages of all
  products of a vendor.
  fix: Nothing, if they are of another product; else correct the operations and servers that they name, or our spec.
no-operation: error
  No operation can be read from a page of a known dialect. The row with the URL is gone.
census: error
  An independent count of a page's rows differs from what the reader used. The page has 40 rows and the reader used
  31.
below-minimum: error
  A platform's complete documentation has fewer operations than were last reviewed. The folder has 12 pages and the
  lock 21.
  fix: Add the pages that are missing, or accept the removal with 'drift accept'.
shrunk: error
  A page has far fewer facts than when it was last reviewed. A page had 40 fields and now has 20.
  fix: Compare the page with its source, and run 'drift accept' if it really shrank.
unbalanced: error
  A page opens a tag, fence or block that it does not close, or closes one that it did not open. The last fence of a
  page is not closed.
  fix: fetch
structure: error
  Many keys of a page's own example are not in its tables, so the reader has lost structure. All fields within 'data'
  are missing.
flattened: error
  A page is a converted copy that has lost the nesting of its fields. The rows of a table have no levels.
  fix: fetch
too-slow: error
  A page takes too long to read. A page of 4 MB consists of opening brackets.
  fix: Look for endless nesting in the page, and fix the page or the reader.
too-large: error
  A page is larger than the reader's limit. A folder contains an archive called 'page.md'.
  fix: Check that the file is a page of documentation, and split it if it is.
not-text: error
  A page is not text in UTF-8. A page was saved in another encoding.
  fix: fetch
crash: error
  A reader failed on a page with an unexpected error. A reader takes a number for a string.
  fix: Fix the reader, because this is a defect of the checker.
unclassified-table: warning
  A page has a table of a kind that the reader does not know. A page compares prices in a table.
unknown-type: warning
  A field has a type that the reader does not know. The type of a field is 'leaf[]?'.
unreadable-required: warning
  The reader does not understand whether a field is required. The cell says 'see above'.
`,
};

/** The files of accepted differences. */
export const accepted = {
  unmirrored: noDirection,
  rules: `
unused: error
  An accepted difference no longer occurs. The vendor has corrected its table.
  fix: Remove the place from its entry, or the entry where it names no other.
stale-values: error
  An accepted difference occurs with other values than were accepted. 5 against 3 was accepted, and now it is 6
  against 3.
  fix: Decide again, and write the new values and the reason into the entry, or into a new entry for this place.
expired: warning, error long
  The 'reviewBy' day of an accepted difference has passed. The entry says 'reviewBy: 2026-05-01', and that was last
  month; after 90 days it is an error.
  fix: Decide again, and set a later day as 'reviewBy'.
no-reason: error
  An accepted difference has no reason, or one that explains nothing. The reason of an entry is 'ok'.
  fix: Write the reason and the evidence into the entry.
invalid: error
  A file of accepted differences, or one of its entries, is not valid. An entry names a rule that does not exist.
  fix: Correct the file as the message says.
`,
};

/** The facts last reviewed. */
export const lock = {
  unmirrored: noDirection,
  rules: `
unreviewed: warning
  A documented operation was never reviewed. A new page describes 'POST /teas'.
  fix: Review the page, then run 'drift accept' for the operation.
missing: note
  A platform has a spec and no reviewed facts. A fourth platform was added without its lock.
  fix: Run 'drift accept' with the platform's pages.
unreadable: error
  The reviewed facts of a platform cannot be read. The file still has the marks of a merge conflict.
  fix: Restore the file from the last commit, or run 'drift accept' with the platform's pages.
`,
};

/** Fetching pages. */
export const fetch = {
  unmirrored: noDirection,
  rules: `
failed: warning
  A page could not be fetched. The server responds with 503.
  fix: Run again later, and look at the page in a browser if it happens again.
not-a-doc: error
  The fetched document is not a page of documentation. The server responds with 200 and an empty HTML shell.
  fix: Look at the page in a browser; correct its address if it has moved, and accept it if it has changed that much.
refused: warning
  The vendor's robots.txt does not permit a page to be fetched. The file disallows '/docs/'.
  fix: Remove the page from the sources, or read it by hand.
`,
};
