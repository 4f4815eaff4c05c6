import {
  type ComparedTrust,
  type Comparison,
  isShareTaken,
  type Need,
  type SoughtRole,
  type Trust
} from "@caseload/planning";
import { type Html, html } from "../html.ts";
import { htmlTable } from "../html-table.ts";
import { methodName } from "../method-name.ts";
import { peopleText, percentText, postsText } from "../number-format.ts";
import { type Cell, cellText, column, type Table, textColumn } from "../table.ts";
import { countedCaseload } from "./counted-caseload.ts";
import { firstToFailText } from "./first-to-fail.ts";
import { inflowPeople } from "./inflow.ts";
import {
  asksForSupport,
  hasBestGuess,
  inPlaceWte,
  intervalCell,
  needBy,
  sizedByName,
  sought,
  soughtName,
  trustLabel
} from "./trust-words.ts";
import { shortText } from "./trusts-headline.ts";

/** All that is said of one trust. */
export function trustCard(each: ComparedTrust, comparison: Comparison): Html {
  const { trust, answer } = each;
  const facts: readonly (readonly [string, string])[] = [
    ["Alliance", trust.alliance ?? "not in the file"],
    ["Size", `${capital(sizedByName[trust.sizedBy])}. ${capital(trust.how)}`],
    ["New people a year", text(intervalCell(trust.newPatientsPerYear, peopleText), "people")],
    ["People on the caseload", `${text(intervalCell(answer.caseload, peopleText), "people")}, an estimate`],
    ...countedFacts(each),
    ...(trust.from.length === 0
      ? []
      : [["People from", trust.from.map((flow) => inflowWords(flow, comparison)).join("; ")] as const]),
    ...(trust.to.length === 0
      ? []
      : [["People go to", trust.to.map(({ name, share }) => `${name} (${percentText(share)})`).join("; ")] as const]),
    ["Posts needed: simulation", simulationWords(each)],
    ["Posts in place", inPlaceWords(each)],
    ["Gap", gapWords(each, comparison)],
    ...nowFacts(each),
    ["What is not known", unknownWords(each)]
  ];
  return html`<article class="card" id="card-${trust.key}"><h3>${trustLabel(trust)}</h3><dl>
${facts.map(([term, words]) => html`<dt>${term}</dt><dd>${words}</dd>`)}
</dl>${htmlTable(needsTable(answer.needs), { caption: `Posts needed, by method: ${trustLabel(trust)}` })}</article>`;
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const text = (cell: Cell, kind: "people" | "posts" | "share"): string => cellText(cell, kind);

function countedFacts(each: ComparedTrust): (readonly [string, string])[] {
  const counted = countedCaseload(each);
  if (counted === null) return [];
  return [["People counted", typeof counted === "number" ? `${peopleText(counted)}, by the trust itself` : counted]];
}

function inflowWords(flow: Trust["from"][number], { trusts }: Comparison): string {
  const people = inflowPeople(flow, trusts);
  return `${flow.name} (${people === null ? "number not shown" : peopleText(people)})`;
}

/** Methods down, roles of each reading across; support workers in the readings that ask for any. */
function needsTable(needs: readonly Need[]): Table {
  const readings = [...new Set(needs.map(({ reading }) => reading))];
  const rolesOf = (reading: Need["reading"]): readonly SoughtRole[] =>
    sought.filter((role) => role === "cns" || asksForSupport(needs.filter((need) => need.reading === reading)));
  const asked = readings.flatMap((reading) => rolesOf(reading).map((role) => ({ reading, role })));
  const methods = [...new Set(needs.map(methodName))];
  return {
    title: "",
    columns: [
      textColumn("method", "method"),
      ...asked.map(({ reading, role }) =>
        column(`${reading}-${role}`, `${soughtName[role]}, ${reading}`, "WTE", "posts")
      )
    ],
    rows: methods.map((method): Cell[] => [
      method,
      ...asked.map(({ reading, role }): Cell => {
        const need = needs.find((each) => each.reading === reading && methodName(each) === method);
        // A method that gives support workers nothing to do does not ask for none: it does not speak of them.
        if (need === undefined || (role === "supportWorker" && need.posts[role].high === 0)) return null;
        return need.cannotTell === null
          ? intervalCell(need.posts[role], postsText)
          : role === "cns"
            ? `cannot tell: ${need.cannotTell}`
            : null;
      })
    ])
  };
}

function simulationWords({ answer: { simulation } }: ComparedTrust): string {
  if (simulation === null) return "not simulated";
  if (simulation.needed === null) return `no number of posts meets, in the ${simulation.reading} reading`;
  const { cns, supportWorker } = simulation.needed;
  const support = supportWorker > 0 ? ` and ${postsText(supportWorker)} of support worker` : "";
  return `${postsText(cns)} WTE of CNS${support}, ${simulation.reading} reading (${simulation.verdict} the Standards that can be met)`;
}

function inPlaceWords(each: ComparedTrust): string {
  const { inPlace } = each.answer;
  if (inPlace === null) return "not in the file";
  const { weighted, contracted } = inPlace;
  const told = inPlaceWte(each, "supportWorker");
  const support = `; support worker ${told === null ? "not in the file" : `${postsText(told)} WTE`}`;
  const assumed = sought.some((role) => isShareTaken(each.trust, role))
    ? "; the share of their time is assumed, not in the file"
    : "";
  return `${postsText(weighted.cns)} WTE of CNS for secondary breast cancer, of ${postsText(contracted.cns)} contracted${support}${assumed}`;
}

function gapWords({ answer }: ComparedTrust, { chosen }: Comparison): string {
  const need = needBy(answer.needs, chosen);
  if (answer.inPlace === null) return "cannot be told: the posts in place are not in the file";
  if (need === undefined || need.gap === null) return "cannot be told";
  return `${shortText(need.gap.cns, "CNSs")}, by the ${chosen.method} method in the ${chosen.reading} reading`;
}

function nowFacts({ answer: { simulation } }: ComparedTrust): (readonly [string, string])[] {
  const now = simulation?.now ?? null;
  if (simulation === null || now === null)
    return [["Reach now", simulation === null ? "not simulated" : "cannot be told"]];
  return [
    [
      "Reach now",
      `${text(intervalCell(now.reach, percentText), "share")}: people for whom all work due was done in its window`
    ],
    ["First Standard to fail", firstToFailText(now, simulation)]
  ];
}

function unknownWords({ trust, answer }: ComparedTrust): string {
  const told = [
    ...(hasBestGuess(trust) ? [] : ["its size has no best guess: only the ends of what it may be are told"]),
    ...(trust.inFile ? [] : ["it is not in the file: it is known from the flows alone"]),
    ...(answer.inPlace === null ? ["posts in place are not in the file"] : []),
    ...(trust.serviceModel === null ? ["its service model is not in the file"] : []),
    ...(trust.dataCompleteness === null ? ["how complete its data are is not in the file"] : []),
    ...(trust.sites === null ? ["its number of sites is not in the file"] : []),
    ...(trust.rurality === null ? ["whether it is rural is not in the file"] : []),
    ...answer.warnings
  ];
  return told.length === 0 ? "nothing that the file could have said" : `${told.join("; ")}.`;
}
