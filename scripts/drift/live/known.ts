/** A page as of its last review. */
export interface KnownPage {
  page: string;
  url?: string;
  etag?: string;
  lastModified?: string;
  /** The size of the response, if recorded. */
  bytes?: number;
}

export interface Validators {
  etag?: string;
  lastModified?: string;
}

/** What a host says of the version of a page, where it is harmless text. */
export function validatorsOf(headers: Headers): Validators {
  const etag = headers.get("etag");
  const lastModified = headers.get("last-modified");
  return {
    ...(etag && /^(?:W\/)?"[\x21\x23-\x7e]{1,200}"$/.test(etag) && { etag }),
    ...(lastModified && /^[\w ,:+-]{1,40}$/.test(lastModified) && { lastModified }),
  };
}

/** Asks for a page only if it is another version. */
export const conditionsOf = (known: KnownPage | undefined): Record<string, string> => ({
  ...(known?.etag && { "if-none-match": known.etag }),
  ...(known?.lastModified && { "if-modified-since": known.lastModified }),
});
