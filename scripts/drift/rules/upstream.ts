/**
 * Changes of what is sent and of what is answered. Each is two rules, upstream/request-... and upstream/response-...,
 * with an impact for each; @ is the direction and $ a field.
 */
export const directed = `
field-added (field-removed): additive additive
  A @ field was added. $ is new.
field-removed (field-added): breaking breaking
  A @ field was removed. $ is gone.
field-required (field-optional): breaking additive
  A @ field became required. $ is now required.
field-optional (field-required): additive breaking
  A @ field became optional. $ is now optional.
field-deprecated (field-undeprecated): cosmetic cosmetic
  A @ field became deprecated. $ is now deprecated.
field-undeprecated (field-deprecated): cosmetic cosmetic
  A @ field is no longer deprecated. $ was deprecated.
type-changed: breaking breaking
  The type of a @ field changed. $ was a string, now a number.
type-widened (type-narrowed): additive breaking
  The type of a @ field now includes more. $ was an integer, now a number.
type-narrowed (type-widened): breaking additive
  The type of a @ field now includes less. $ was a number, now an integer.
type-stated (type-dropped): breaking additive
  A @ field that could be anything now has a type. $ is now a string.
type-dropped (type-stated): additive breaking
  A @ field that had a type can now be anything. $ was a string.
width-changed: cosmetic risky
  The precision of a number in a @ changed. $ had 32 bits, now 64.
nullable-added (nullable-removed): additive breaking
  A @ field can now be null. $ can now be null.
nullable-removed (nullable-added): breaking additive
  A @ field can no longer be null. $ was nullable.
enum-added (enum-removed): additive risky
  A @ field can have more values. $ can now be 'white'.
enum-removed (enum-added): breaking additive
  A @ field can have fewer values. $ could be 'white'.
member-added (member-removed): additive risky
  A @ field can have an additional shape. $ can now be a list.
member-removed (member-added): breaking additive
  A @ field lost one of its shapes. $ could be a list.
member-split (members-merged): risky risky
  One of the shapes of a @ field was split into several. $ of the kind 'tea' has leaves or bags, no longer both.
members-merged (member-split): additive risky
  Several shapes of a @ field became one. $ of the kind 'tea' can have leaves and bags.
default-added (default-removed): behaviour cosmetic
  A @ field now has a default. $ is now 5 by default.
default-removed (default-added): behaviour cosmetic
  A @ field lost its default. $ was 5 by default.
default-changed: behaviour cosmetic
  The default of a @ field changed. $ was 3 by default, now 5.
constraint-tightened (constraint-loosened): breaking additive
  A constraint of a @ field became tighter. $ was at most 15, now 10.
constraint-stated (constraint-dropped): risky additive
  A constraint of a @ field is documented for the first time. $ is at most 10.
constraint-dropped (constraint-stated): additive risky
  A constraint of a @ field is no longer documented. $ was at most 10.
constraint-loosened (constraint-tightened): additive risky
  A constraint of a @ field became looser. $ was at most 10, now 15.
pattern-changed: breaking risky
  The pattern of a @ field changed. $ began with 't_'.
media-added (media-removed): additive additive
  A @ can have an additional media type. $ can now be YAML.
media-removed (media-added): breaking breaking
  A @ lost a media type. $ could be YAML.
`;

/** Changes without a direction, or with only one. */
export const undirected = `
operation-added (operation-removed): additive
  An operation was added. 'POST /teas' is new.
operation-removed (operation-added): breaking
  An operation was removed. 'POST /teas' is gone.
operation-moved: breaking
  The method or path of an operation changed. 'POST /tea' is now 'POST /teas'.
operation-deprecated (operation-undeprecated): risky
  An operation became deprecated. 'POST /teas' is now deprecated.
operation-undeprecated (operation-deprecated): cosmetic
  An operation is no longer deprecated. 'POST /teas' was deprecated.
request-required-field-added (request-required-field-removed): breaking
  A required request field was added. 'POST /teas' now needs 'body.kind'.
request-required-field-removed (request-required-field-added): breaking
  A required request field was removed. 'POST /teas' no longer takes 'body.kind'.
path-variable-renamed: cosmetic
  A variable of a path has another name. '/teas/{id}' is now '/teas/{tea_id}'.
host-added (host-removed): additive
  A server was added. 'https://eu.tea.example' is new.
host-removed (host-added): breaking
  A server was removed. 'https://eu.tea.example' is gone.
base-path-added (base-path-removed): additive
  A server has an additional base path. 'https://tea.example/v2' is new beside '/v1'.
base-path-removed (base-path-added): breaking
  A server lost one of its base paths. 'https://tea.example/v1' is gone, '/v2' is left.
base-path-changed: breaking
  The base path of a server changed. 'https://tea.example/v1' is now 'https://tea.example/v2'.
success-status-added (success-status-removed): additive
  An operation can succeed with an additional status. 'POST /teas' can now respond with 202.
success-status-removed (success-status-added): breaking
  An operation no longer succeeds with a status. 'POST /teas' no longer responds with 200.
error-status-added (error-status-removed): additive
  An operation can fail with an additional status. 'POST /teas' can now respond with 409.
error-status-removed (error-status-added): cosmetic
  An operation no longer documents a status of failure. 'POST /teas' no longer documents 409.
error-code-added (error-code-removed): additive
  An error code was added. Code 4711 is new.
error-code-removed (error-code-added): cosmetic
  An error code was removed. Code 4711 is gone.
event-added (event-removed): risky
  A stream has an additional event. The event 'steeping' is new.
event-removed (event-added): breaking
  A stream lost an event. The event 'steeping' is gone.
permission-added (permission-removed): additive
  An additional permission is sufficient for an operation. 'tea:admin' now permits 'POST /teas' too.
permission-removed (permission-added): breaking
  A permission is no longer sufficient for an operation. 'tea:admin' no longer permits 'POST /teas'.
permission-demanded (permission-dropped): breaking
  An operation that needed no permission now needs one. 'GET /teas' now needs 'tea:read'.
permission-dropped (permission-demanded): additive
  An operation no longer needs a permission. 'GET /teas' no longer needs 'tea:read'.
security-tightened (security-loosened): breaking
  Authentication that was sufficient for an operation no longer is. 'POST /teas' now needs a key.
security-loosened (security-tightened): additive
  An operation accepts other authentication, or needs less. 'POST /teas' no longer needs a key.
token-added (token-removed): additive
  An operation accepts an additional kind of token. Users may now call it.
token-removed (token-added): breaking
  An operation no longer accepts a kind of token. Users may not call it.
rate-limit-changed: behaviour
  The rate limit of an operation changed. The limit was 50/s, now 20/s.
other-changed: risky
  A keyword that the checker does not interpret changed. 'body.leaf' was a 'multipleOf: 5', now of 10.
page-added (page-removed): additive
  The documentation has a new page. 'teas/brew' is new in the index.
page-removed (page-added): risky
  A page of the documentation is gone. 'teas/brew' is no longer in the index.
`;

/** What a change means for a typed client decides how grave it is and what to do about it; the worst comes first. */
export const meanings = {
  breaking: ["error", "Review the page, change our spec and its version, regenerate, then run `drift accept`."],
  behaviour: ["warning", "Review the page, note it in the changelog, change our spec, then run `drift accept`."],
  risky: [
    "warning",
    "Review the page, check code that relies on the old behaviour, change our spec, then run `drift accept`.",
  ],
  additive: ["note", "Add it to our spec, regenerate, then run `drift accept`."],
  cosmetic: ["note", "Update our spec if that is useful, then run `drift accept`."],
} as const;

/** What the examples of both directions call a field. */
export const fields = { request: "`POST /teas body.leaf`", response: "`POST /teas 200.leaf`" };

/** Why a change of one direction has none in the other. */
export const onlySent =
  "Whether a field is required matters to its sender; readers of a response gain or lose the field either way.";
