/** A linked object while it is being linked. */
export type Linking<T> = { -readonly [K in keyof T]: T[K] };
