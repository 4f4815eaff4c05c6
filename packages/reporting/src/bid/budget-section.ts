import type { BudgetChances } from "@caseload/planning";
import { chanceByBudgetChart } from "../charts/chance-by-budget.ts";
import { peopleText, percentText, poundsText } from "../number-format.ts";
import { words } from "../report.ts";
import type { AnsweredBid } from "./answered-bid.ts";
import { type BidSection, caution, picture } from "./bid-document.ts";
import { readingOf } from "./option-reading.ts";
import { listed, preferredOf } from "./option-words.ts";

/** What a budget would buy, and how surely; nothing where no chance is known. */
export function budgetSection(bid: AnsweredBid): readonly BidSection[] {
  const { budgets, base } = bid;
  const [first] = budgets;
  if (first === undefined) return [];
  const wanted = percentText(base.scenario.successProbability.value);
  return [
    {
      id: "chance-by-budget",
      title: "What a budget would buy, and how surely",
      level: 2,
      blocks: [
        words(
          `Many numbers behind the need are not known but believed to lie in a range. Here all of them are drawn from their ranges at once, ${peopleText(first.points)} times, ` +
            "and each time the load method, the quickest of the desk methods, says how many posts the Standards need. The chance told is the share of " +
            `draws in which the posts that a yearly sum pays for are no fewer. With so many draws it is good to within about ${peopleText(pointsOff(first))} points.${base.scenario.sites.length > 1 ? " The load method counts the hours of all posts together: at which site they sit makes no difference to it, though it does to the simulation." : ""}`
        ),
        caution(
          `This is not the chance of ${wanted} by which the simulation says "meets". That one is of luck alone (who falls ill and when), with every assumption as believed; this one is of the assumptions, and leaves luck out. Posts can meet the Standards if the assumptions hold and still be too few in most draws, where much is assumed.`
        ),
        ...picture(chanceByBudgetChart(budgets), { hasTable: true }),
        ...ownWords(bid).map(words)
      ]
    }
  ];
}

/** Half the width of a 95 % interval of a share of one half: two standard errors, in points. */
const pointsOff = ({ points }: BudgetChances): number => (2 * 100 * Math.sqrt(0.25)) / Math.sqrt(points);

/** What it says of the option put forward: what it is sure of, and what more surety would cost. */
function ownWords(bid: AnsweredBid): readonly string[] {
  const preferred = preferredOf(bid);
  if (preferred === null) return [];
  const { reading } = readingOf(preferred);
  const told = bid.budgets.find((each) => each.reading === reading);
  const own = told?.options.find(({ name }) => name === preferred.name);
  if (told === undefined || own === undefined) return [];
  const surer = surerLevels
    .filter((level) => level > own.chance)
    .flatMap((level) => {
      const cheapest = [...told.priced]
        .sort((a, b) => a.costPerYear - b.costPerYear)
        .find(({ chance }) => chance >= level);
      return cheapest === undefined
        ? []
        : [`${poundsText(cheapest.costPerYear)} a year to be enough in ${percentText(level)} of them`];
    });
  const more =
    surer.length === 0
      ? ""
      : ` It would take ${listed(surer)}, against ${poundsText(own.costPerYear)} for this option.`;
  return [
    `"${preferred.name}" is enough in ${own.chance === 0 ? "none" : percentText(own.chance)} of the draws (${reading} reading).${more}`
  ];
}

/** Even odds, and nine in ten. */
const surerLevels = [0.5, 0.9];
