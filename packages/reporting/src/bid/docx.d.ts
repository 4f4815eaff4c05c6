/**
 * The part of the docx package that bids are written with. Its own types name their files without endings, which Node's
 * rules of resolution refuse (docx 9.7.0).
 */
declare module "docx" {
  export const AlignmentType: { readonly LEFT: "left"; readonly RIGHT: "right" };
  export type Alignment = "left" | "right";
  export const BorderStyle: { readonly NONE: "none"; readonly SINGLE: "single" };
  export const HeadingLevel: {
    readonly TITLE: "Title";
    readonly HEADING_1: "Heading1";
    readonly HEADING_2: "Heading2";
  };
  export const LevelFormat: { readonly BULLET: "bullet" };
  export const PageNumber: { readonly CURRENT: "CURRENT"; readonly TOTAL_PAGES: "TOTAL_PAGES" };
  export const TableLayoutType: { readonly FIXED: "fixed" };
  export const WidthType: { readonly DXA: "dxa" };

  export interface Spacing {
    readonly before?: number;
    readonly after?: number;
    readonly line?: number;
  }
  export interface Indent {
    readonly left?: number;
    readonly hanging?: number;
  }
  export interface Border {
    readonly style: string;
    readonly size: number;
    readonly color: string;
    readonly space?: number;
  }
  export interface RunStyle {
    readonly font?: string;
    /** Half points. */
    readonly size?: number;
    readonly bold?: boolean;
    readonly italics?: boolean;
    readonly color?: string;
    readonly language?: { readonly value: string };
  }
  export interface ParagraphStyle {
    readonly spacing?: Spacing;
    readonly indent?: Indent;
    readonly border?: { readonly left?: Border };
    readonly keepNext?: boolean;
    /** Twentieths of a point from the left margin. */
    readonly rightTabStop?: number;
  }
  export interface Style {
    readonly run?: RunStyle;
    readonly paragraph?: ParagraphStyle;
  }
  export interface IStylesOptions {
    readonly default?: Readonly<Record<string, Style>>;
    readonly paragraphStyles?: readonly (Style & {
      readonly id: string;
      readonly name: string;
      readonly basedOn: string;
      readonly quickFormat?: boolean;
    })[];
  }

  export class TextRun {
    constructor(
      options:
        | string
        | (RunStyle & {
            readonly text?: string;
            readonly style?: string;
            readonly children?: readonly string[];
          })
    );
  }
  export class TableOfContents {
    constructor(
      alias: string,
      options: {
        readonly hyperlink: boolean;
        readonly headingStyleRange: string;
        readonly beginDirty: boolean;
        readonly contentChildren: readonly Paragraph[];
      }
    );
    private readonly contents;
  }
  export class ImageRun {
    constructor(options: {
      readonly type: "svg";
      readonly data: Uint8Array;
      readonly fallback: { readonly type: "png"; readonly data: Uint8Array };
      readonly transformation: { readonly width: number; readonly height: number };
      readonly altText: { readonly name: string; readonly title: string; readonly description: string };
    });
  }
  export class Bookmark {
    constructor(options: { readonly id: string; readonly children: readonly TextRun[] });
  }
  export class InternalHyperlink {
    constructor(options: { readonly anchor: string; readonly children: readonly TextRun[] });
  }
  export type ParagraphChild = TextRun | ImageRun | Bookmark | InternalHyperlink;
  export class Paragraph {
    constructor(
      options: ParagraphStyle & {
        readonly style?: string;
        readonly heading?: "Title" | "Heading1" | "Heading2";
        readonly alignment?: Alignment;
        readonly numbering?: { readonly reference: string; readonly level: number };
        readonly children?: readonly ParagraphChild[];
      }
    );
  }

  interface Width {
    readonly size: number;
    readonly type: "dxa";
  }
  export class TableCell {
    constructor(options: {
      readonly width: Width;
      readonly margins: { readonly left: number; readonly right: number };
      readonly children: readonly Paragraph[];
    });
  }
  export class TableRow {
    constructor(options: {
      readonly tableHeader?: boolean;
      readonly cantSplit: boolean;
      readonly children: readonly TableCell[];
    });
  }
  export class Table {
    constructor(options: {
      readonly width: Width;
      readonly columnWidths: readonly number[];
      readonly layout: "fixed";
      readonly borders: Readonly<Record<string, Border>>;
      readonly rows: readonly TableRow[];
    });
  }
  export class Header {
    constructor(options: { readonly children: readonly Paragraph[] });
  }
  export class Footer {
    constructor(options: { readonly children: readonly Paragraph[] });
  }
  export class Document {
    constructor(options: {
      readonly title: string;
      readonly creator: string;
      readonly lastModifiedBy: string;
      readonly description: string;
      readonly styles: IStylesOptions;
      readonly numbering: object;
      readonly sections: readonly {
        readonly properties: object;
        readonly headers: { readonly default: Header };
        readonly footers: { readonly default: Footer };
        readonly children: readonly (Paragraph | Table | TableOfContents)[];
      }[];
    });
  }
  export const Packer: { toArrayBuffer(file: Document): Promise<ArrayBuffer> };
  export function convertMillimetersToTwip(millimetres: number): number;
}
