import { convertMillimetersToTwip, type IStylesOptions } from "docx";
import { pageWidth } from "./docx-table.ts";

const font = "Arial";
const ink = "0B0C0C";
const blue = "12436D";

/** Half points. */
const size = (points: number): number => 2 * points;
/** Twentieths of a point. */
const space = (points: number): number => 20 * points;

const heading = (points: number, before: number) => ({
  run: { font, size: size(points), bold: true, color: blue },
  paragraph: { keepNext: true, spacing: { before: space(before), after: space(6) } }
});

/** An entry of the contents; its page stands at the right margin. */
const contents = (level: 1 | 2) => ({
  id: `TOC${level}`,
  name: `toc ${level}`,
  basedOn: "Normal",
  paragraph: {
    indent: { left: level === 1 ? 0 : 400 },
    spacing: { after: space(2) },
    rightTabStop: pageWidth
  }
});

/** Styles by name, so that a reader may change the look of all of a kind at once. */
export const docxStyles: IStylesOptions = {
  default: {
    document: { run: { font, size: size(11), color: ink, language: { value: "en-GB" } } },
    title: { run: { font, size: size(22), bold: true, color: blue }, paragraph: { spacing: { after: space(6) } } },
    heading1: heading(16, 18),
    heading2: heading(13, 12),
    listParagraph: { paragraph: { spacing: { after: space(3) } } }
  },
  paragraphStyles: [
    {
      id: "Body",
      name: "Body",
      basedOn: "Normal",
      quickFormat: true,
      paragraph: { spacing: { after: space(8), line: 276 } }
    },
    { id: "Lead", name: "Lead", basedOn: "Body", quickFormat: true, run: { size: size(13) } },
    {
      id: "Caption",
      name: "caption",
      basedOn: "Normal",
      run: { size: size(10), bold: true },
      paragraph: { keepNext: true, spacing: { before: space(8), after: space(4) } }
    },
    {
      id: "FigureCaption",
      name: "Figure caption",
      basedOn: "Normal",
      run: { size: size(10), bold: true },
      paragraph: { spacing: { before: space(2), after: space(10) } }
    },
    {
      id: "Prompt",
      name: "Prompt",
      basedOn: "Body",
      run: { italics: true },
      paragraph: {
        indent: { left: convertMillimetersToTwip(4) },
        border: { left: { style: "dashed", size: 18, color: blue, space: 8 } }
      }
    },
    {
      id: "Caution",
      name: "Caution",
      basedOn: "Body",
      paragraph: {
        indent: { left: convertMillimetersToTwip(4) },
        border: { left: { style: "single", size: 18, color: ink, space: 8 } }
      }
    },
    {
      id: "Cell",
      name: "Cell",
      basedOn: "Normal",
      run: { size: size(9) },
      paragraph: { spacing: { before: space(1), after: space(1) } }
    },
    { id: "AfterTable", name: "After table", basedOn: "Normal", run: { size: size(6) } },
    { id: "Header", name: "header", basedOn: "Normal", run: { size: size(8) } },
    { id: "Footer", name: "footer", basedOn: "Normal", run: { size: size(8) } },
    contents(1),
    contents(2)
  ]
};
