/**
 * Properties of objects that only modules of `src` see, by which the build shortens them. A test holds that none of them
 * is public, of the language or a runtime, or of a package that we call.
 */
export const internalNames = [
  ..."act addHeaders advice again alone authorize back blockAt budget codes comma credential".split(" "),
  ..."cumulative deprecated each emit end engine envelope fail failure fields fire flag hide hideError".split(" "),
  ..."hideHeaders hint info inSession isSettled kindOf kinds late lifetime mint more ms none onEnd".split(" "),
  ..."param parts pause payload place positional prefix prepare refreshAt refusal renew resends".split(" "),
  ..."retryCodes rule rules secretive secrets secretsOf sent take streamedBy".split(" "),
  ..."transcribe until verbs".split(" "),
];

/** For `mangleProps` of esbuild. */
export const internalProperties = new RegExp(`^(${internalNames.join("|")})$`);
