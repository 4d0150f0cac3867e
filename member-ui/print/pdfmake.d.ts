// pdfmake ships no types of its own.
declare module 'pdfmake' {
  type Fonts = Record<string, { normal: string; bold: string }>;
  const pdfmake: {
    addFonts(fonts: Fonts): void;
    setLocalAccessPolicy(allows: (path: string) => boolean): void;
    setUrlAccessPolicy(allows: (url: string) => boolean): void;
    createPdf(document: Record<string, unknown>): { getBuffer(): Promise<Buffer> };
  };
  export = pdfmake;
}
