/** What came over the wire: reached by name, and asserted by the test. */
export type Json = { readonly [name: string]: unknown };
