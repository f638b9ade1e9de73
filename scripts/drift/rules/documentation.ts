/** Our specs against the vendors' documentation. */
export const spec = {
  fix: "Correct our spec if the documentation is right, else accept the difference with a reason.",
  unmirrored: "One rule covers both directions: its two sides show which of them says more.",
  rules: `
operation-missing (operation-extra): error
  The documentation has an operation that our spec lacks. A page describes 'POST /teas' and our spec has no such
  operation.
  fix: Add the operation to our spec, or accept its name as not covered with a reason.
operation-extra (operation-missing): error
  Our spec has an operation that the complete documentation does not have. Our spec has 'DELETE /teas' and no page
  describes it.
  fix: Remove the operation from our spec, or accept its name with the evidence that it exists.
method: error
  Our spec and the documentation disagree on the method of an operation. 'PUT /teas/{id}' in our spec, 'PATCH
  /teas/{id}' in the documentation.
path: error
  Our spec and the documentation disagree on the path of an operation. 'POST /teas/brew' in our spec, 'POST
  /teas/brews' in the documentation.
host: warning
  The documentation names a server that our spec does not list. A page calls 'https://eu.tea.example' and our spec
  lists only 'https://tea.example'.
  fix: Add the server to our spec, or accept the difference with a reason.
  unmirrored: Our specs list the servers of all regions, a page names one.
param-missing (param-extra): error
  The documentation has a path, query or header parameter that our spec lacks. 'query.limit' is on the page of 'GET
  /teas' and not in our spec.
  fix: Add the parameter to our spec, or accept the difference with a reason.
param-extra (param-missing): warning
  Our spec has a path, query or header parameter that the documentation's full list lacks. 'query.cursor' is in our
  spec and not in the page's list of query parameters.
  fix: Remove the parameter from our spec, or accept it with the evidence that it exists.
field-missing (field-extra): error, warning response
  The documentation has a field that our spec lacks. 'body.milk' is on the page of 'POST /teas' and not in our spec.
  fix: Add the field to our spec, or accept the difference with a reason.
field-extra (field-missing): warning
  Our spec has a field that the documentation's full list of that object lacks. 'body.sugar' is in our spec and not in
  the page's list of body fields.
  fix: Remove the field from our spec, or accept it with the evidence that it exists.
location: error
  Our spec and the documentation put a field into different parts of the request. 'limit' is a query parameter in our
  spec and a body field in the documentation.
nesting: error
  Our spec and the documentation put a field into different objects. 'body.milk' in our spec, 'body.options.milk' in
  the documentation.
required: error, note silence
  Our spec and the documentation disagree on whether a field is required. 'body.kind' is optional in our spec and
  required in the documentation.
type: error
  Our spec and the documentation disagree on the type of a field. '200.id' is a string in our spec and an integer in
  the documentation.
type-width: note
  Our spec and the documentation have different types for a field, one of which includes the other. 'body.grams' is a
  number in our spec and an integer in the documentation.
  fix: Use the narrower type in our spec if the server keeps to it, else accept the difference.
array-shape: error
  A field is a list on one side and a single value on the other. 'body.kinds' is a list of strings in our spec and a
  string in the documentation.
nullable: warning, note silence
  Our spec and the documentation disagree on whether a field can be null. '200.brewedAt' is never null in our spec and
  can be null in the documentation.
deprecated: note, note silence
  Our spec and the documentation disagree on whether a field is deprecated. 'body.leaf' is deprecated in the
  documentation only.
enum-value-missing (enum-value-extra): error, warning atLeast
  The documentation names a value that our spec does not allow or does not name. 'body.kind' can be 'white' in the
  documentation and only 'green' or 'black' in our spec.
  fix: Add the value to our spec, or accept the difference with a reason.
enum-value-extra (enum-value-missing): note, note silence
  Our spec names a value that the documentation's full list lacks. 'body.kind' can be 'oolong' in our spec and not in
  the documentation's list.
  fix: Remove the value from our spec, or accept it with the evidence that it exists.
default: warning
  Our spec and the documentation name different defaults. 'body.minutes' is 3 by default in our spec and 5 in the
  documentation.
default-missing (default-extra): note
  The documentation names a default and our spec names none. 'body.minutes' is 5 by default in the documentation only.
  fix: Add the default to our spec, or accept the difference with a reason.
default-extra (default-missing): note, note silence
  Our spec names a default where the documentation has none. 'body.minutes' is 5 by default in our spec only.
  fix: Remove the default from our spec, or accept it with the evidence for it.
range: warning, note silence
  Our spec and the documentation disagree on the bounds of a number. 'body.minutes' is at most 10 in our spec and at
  most 15 in the documentation.
length: warning, note silence
  Our spec and the documentation disagree on the length of a string or list. 'body.name' has at most 64 characters in
  our spec and at most 128 in the documentation.
pattern: warning, note silence
  Our spec and the documentation disagree on the pattern of a string. 'path.tea_id' matches '^tea_' in our spec and
  '^t_' in the documentation.
other: warning
  Our spec and the vendor's OpenAPI disagree on a keyword that the checker does not interpret. 'body.minutes' is a
  'multipleOf: 5' in our spec and of 10 in the documentation.
media: error
  Our spec lacks a media type that the documentation names for the request or the response. The page sends
  'multipart/form-data' and our spec has 'application/json'.
  fix: Add the media type to our spec, or accept the difference with a reason.
  unmirrored: A page need not name every media type that a spec has.
permission: warning
  Our spec and the documentation name different permissions. The page requires 'tea:write' and our spec 'tea:brew'.
token: warning
  Our spec and the documentation name different kinds of token. The page takes tokens of tenants and users, and our
  spec those of tenants only.
rate-limit: note
  Our spec and the documentation name different rate limits. The page says '50/s' and our spec '100/s'.
status-missing: note
  The documentation names a response status that our spec lacks. The page lists 409 and our spec has no such response.
  fix: Add the status to our spec, or accept the difference with a reason.
  unmirrored: Pages name few of the statuses that a server returns.
error-code-missing (error-code-extra): note
  The documentation names an error code that our spec lacks. The page lists code 4711 and our spec does not.
  fix: Add the code to our spec, or accept the difference with a reason.
error-code-extra (error-code-missing): note
  Our spec names an error code that the documentation's list lacks. Our spec lists code 4712 and the page does not.
  fix: Remove the code from our spec, or accept it with the evidence that it exists.
event-missing (event-extra): warning
  The documentation names an event of the stream that our spec lacks. The page lists the event 'steeping' and our spec
  does not.
  fix: Add the event to our spec, or accept the difference with a reason.
event-extra (event-missing): note
  Our spec names an event that the documentation's list lacks. Our spec has the event 'poured' and the page does not.
  fix: Remove the event from our spec, or accept it with the evidence that it exists.
example-invalid: error
  The vendor's own example does not fit our spec. The example sends 'minutes' as a string and our spec takes a number
  only.
  fix: Correct our spec if the example shows what the server does, else accept the difference with a reason.
  unmirrored: Our specs are checked against examples, and have none of their own to check.
`,
};

/** Contradictions within one vendor's documentation. A table against an OpenAPI is an error where both name a value. */
export const docs = {
  fix: "Find out what the server does, change our spec to match, and accept the difference with that evidence.",
  fixes: { tell: "Report it to the vendor, and accept the finding with a reason if our spec is not affected." },
  unmirrored: "Both sides are the vendor's and are in the finding; neither is authoritative.",
  rules: `
table-vs-openapi.default: warning, error conflict
  A vendor's table and its OpenAPI disagree on the default of a field. The table says 5 for 'body.minutes', the
  OpenAPI block of the same page 3.
table-vs-openapi.type: warning, note width
  A vendor's table and its OpenAPI disagree on the type of a field. The table says string for 'body.minutes', the
  OpenAPI block integer.
table-vs-openapi.required: warning
  A vendor's table and its OpenAPI disagree on whether a field is required. The table says that 'body.kind' is
  optional, the OpenAPI block that it is required.
table-vs-openapi.field: warning
  A field is in only one of a vendor's table and OpenAPI. 'body.sugar' is in the OpenAPI block and not in the table.
table-vs-openapi.range: warning
  A vendor's table and its OpenAPI disagree on a bound, length or pattern of a field. The table says at most 15 for
  'body.minutes', the OpenAPI block at most 10.
table-vs-openapi.enum: warning
  A vendor's table and its OpenAPI disagree on the values of a field. The table names 'white' for 'body.kind', the
  OpenAPI block does not.
embedded-vs-published: warning
  The OpenAPI block on a page differs from the vendor's published OpenAPI. The block has 'body.milk', the published
  document does not.
  fix: Use the newer of the two as the source, and accept the difference until the vendor has fixed it.
example-vs-table: warning
  An example does not fit the table of the same page. The response example has 'steeped', the response table does not.
example-vs-openapi: note
  An example does not fit the vendor's OpenAPI of the same operation. The OpenAPI block has 'expiresAt', the response
  example does not.
vendor-openapi-stale: note
  A documented operation is missing in the vendor's published OpenAPI. A page describes 'POST /teas', the published
  document has no such path.
  fix: Rely on the page for this operation, and accept the finding.
  unmirrored: An operation that is only in the published document may simply have no page in this run.
curl-vs-url: warning
  A shell command calls another method or URL than its page describes. The page describes 'GET /teas', its command
  sends 'POST'.
  fix: tell
path-var-undocumented: warning
  A page lacks the description of a variable of its path, or describes one that the path lacks. The path has
  '{tea_id}', the table of path parameters is empty.
  fix: tell
constraint-conflict: warning
  The documented constraints of a field exclude every value, or its own default. 'tea_id' has 0 to 8 characters, and
  its pattern needs at least 9.
cross-page: warning, note parameter
  Two pages of the vendor disagree on the same operation or parameter. 'tea_id' has 9 to 32 characters on one page and
  0 to 32 on another.
dangling-ref: note
  A page refers to a section that does not exist. A type links to '#leaf', the page has no such section.
  fix: tell
duplicate-field: warning
  A table has the same field twice. 'minutes' occurs twice in the table of the body.
  fix: tell
row-width: warning
  A row of a table has more or fewer cells than the table has columns. The type 'object | null' is not escaped, and
  splits its cell.
  fix: tell
`,
};

/** One language of a vendor's documentation against another. */
export const i18n = {
  fix: "Wait a day, because translations lag; then report it to the vendor, or accept the difference.",
  unmirrored: "Both languages are in the finding; neither is authoritative.",
  rules: `
fields: warning
  A field is in one language of a page and not in another. The English table has 'body.milk', the Japanese one does
  not.
value: warning
  Two languages of a page disagree on the same field or operation. The default of 'body.minutes' is 5 in English and 3
  in French.
row-width: warning
  A row of a translated table has more or fewer cells than the table has columns. The translation of a row lost the
  escape of its pipe.
spec-structure: note
  The OpenAPI of one language differs from that of another. The French document lacks 'body.milk'.
page-missing: note
  A page of the complete documentation does not exist in one of its languages. 'POST /teas' has an English page and no
  Spanish one.
  unmirrored: A page that exists in a translation only is missing in the first language.
`,
};
