/** How many pages a PDF of Chromium has: it writes its page objects uncompressed. */
export const pdfPages = (pdf: Buffer): number => pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
