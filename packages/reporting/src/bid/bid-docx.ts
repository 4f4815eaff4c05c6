import {
  AlignmentType,
  Bookmark,
  convertMillimetersToTwip,
  Document,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  InternalHyperlink,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TableOfContents,
  TextRun
} from "docx";
import type { Chart } from "../charts/chart.ts";
import { inertText } from "../plain-text.ts";
import type { Table as TableData } from "../table.ts";
import { bidDate } from "./bid-date.ts";
import type { BidBlock, BidDocument, BidSection } from "./bid-document.ts";
import { docxStyles } from "./docx-styles.ts";
import { docxTable } from "./docx-table.ts";
import type { DrawnChart } from "./drawn-chart.ts";
import { fixedZip } from "./fixed-zip.ts";

/** Pixels between the margins of an A4 page, at 96 to the inch. */
const widest = 640;
const bullet = "bullet";
const margin = convertMillimetersToTwip(20);

/**
 * A bid as a Word document: A4, styles by name, contents that link to headings, captions, tables that can be edited,
 * pictures as lines with pixels beneath. The same document gives the same bytes.
 *
 * @param draw - draws a chart to stand by itself
 */
export async function bidDocx(document: BidDocument, draw: (chart: Chart) => DrawnChart): Promise<Uint8Array> {
  const { title, organisation, author, footer } = document;
  const file = new Document({
    title: inertText(title),
    creator: inertText(author ?? organisation),
    lastModifiedBy: inertText(author ?? organisation),
    description: inertText(document.headline),
    styles: docxStyles,
    numbering: {
      config: [
        {
          reference: bullet,
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: "•",
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 400, hanging: 240 } } }
            }
          ]
        }
      ]
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: margin, bottom: margin, left: margin, right: margin }
          }
        },
        headers: {
          default: new Header({
            children: [
              new Paragraph({
                style: "Header",
                alignment: AlignmentType.RIGHT,
                children: [new TextRun(inertText(organisation))]
              })
            ]
          })
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                style: "Footer",
                children: [
                  new TextRun(inertText(`${footer} · page `)),
                  new TextRun({ children: [PageNumber.CURRENT] }),
                  new TextRun(" of "),
                  new TextRun({ children: [PageNumber.TOTAL_PAGES] })
                ]
              })
            ]
          })
        },
        children: [...titlePart(document), ...new Body(draw).of(document.sections)]
      }
    ]
  });
  return fixedZip(new Uint8Array(await Packer.toArrayBuffer(file)), document.date);
}

const styled = (style: string, words: string): Paragraph =>
  new Paragraph({ style, children: [new TextRun(inertText(words))] });

function titlePart(document: BidDocument): (Paragraph | TableOfContents)[] {
  const { title, organisation, author, date, headline, hasContents } = document;
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(inertText(title))] }),
    styled("Body", [organisation, ...(author === null ? [] : [author]), bidDate(date)].join(" · ")),
    ...(author === null ? [styled("Prompt", "To be written: who answers for this document (key bid.author).")] : []),
    styled("Lead", headline),
    ...(hasContents
      ? [new Paragraph({ style: "Caption", children: [new TextRun("Contents")] }), contents(document)]
      : [])
  ];
}

/**
 * Contents of Word's own kind, with a link to every heading. Nobody knows the pages before the document is laid out: they
 * come when a reader renews the contents. Nothing asks the reader to before the document opens.
 */
const contents = ({ sections }: BidDocument): TableOfContents =>
  new TableOfContents("Contents", {
    hyperlink: true,
    headingStyleRange: "1-2",
    beginDirty: false,
    contentChildren: sections.map(
      ({ id, title, level }): Paragraph =>
        new Paragraph({
          style: `TOC${level}`,
          children: [
            new InternalHyperlink({
              anchor: anchorOf(id),
              children: [new TextRun({ text: inertText(title), style: "Hyperlink" })]
            })
          ]
        })
    )
  });

/** Word allows letters, digits and underscores, 40 at most. */
const anchorOf = (id: string): string => `s_${id.replaceAll("-", "_")}`.slice(0, 40);

/** Sections with captions that are numbered through. */
class Body {
  readonly #draw: (chart: Chart) => DrawnChart;
  #tables = 0;
  #figures = 0;

  constructor(draw: (chart: Chart) => DrawnChart) {
    this.#draw = draw;
  }

  of(sections: readonly BidSection[]): (Paragraph | Table)[] {
    return sections.flatMap(({ id, title, level, blocks }) => [
      new Paragraph({
        heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
        children: [new Bookmark({ id: anchorOf(id), children: [new TextRun(inertText(title))] })]
      }),
      ...blocks.flatMap((block) => this.#block(block, title))
    ]);
  }

  #block(block: BidBlock, title: string): (Paragraph | Table)[] {
    switch (block.kind) {
      case "words":
        return block.text === "" ? [] : [styled("Body", block.text)];
      case "prompt":
        return [styled("Prompt", `To be written: ${block.text}.`)];
      case "caution":
        return [styled("Caution", `Note: ${block.text}`)];
      case "list":
        return block.items.map(
          (item) =>
            new Paragraph({
              style: "ListParagraph",
              numbering: { reference: bullet, level: 0 },
              children: [new TextRun(inertText(item))]
            })
        );
      case "table":
        return this.#table(block.table, title);
      case "chart":
        return [
          ...this.#picture(block.chart),
          ...(block.hasTable === true ? this.#table(block.chart.table, title) : [])
        ];
    }
  }

  #table(table: TableData, title: string): (Paragraph | Table)[] {
    this.#tables += 1;
    return [
      styled("Caption", `Table ${this.#tables}: ${table.title === "" ? title : table.title}`),
      docxTable(table),
      new Paragraph({ style: "AfterTable" })
    ];
  }

  #picture(chart: Chart): Paragraph[] {
    this.#figures += 1;
    const { svg, png, width, height } = this.#draw(chart);
    const scale = Math.min(1, widest / width);
    const image = new ImageRun({
      type: "svg",
      data: new TextEncoder().encode(svg),
      fallback: { type: "png", data: png },
      transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
      altText: {
        name: `Figure ${this.#figures}`,
        title: inertText(chart.title),
        description: inertText(`${chart.title}. ${chart.alt}`)
      }
    });
    return [
      new Paragraph({ children: [image], keepNext: true }),
      styled("FigureCaption", `Figure ${this.#figures}: ${chart.table.title}`)
    ];
  }
}
