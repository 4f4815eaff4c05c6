import { expect, test } from "vitest";
import { presetById, presets } from "../src/presets.ts";

interface Component {
  readonly share: number;
  readonly distribution: string;
  readonly meanYears?: number;
  readonly shape?: number;
  readonly scaleYears?: number;
}
interface Post {
  readonly role: string;
  readonly wte?: number;
  readonly heads?: number;
  readonly sbcShare?: number;
  readonly startDate?: string;
}

function postsOf(id: string): readonly Post[] {
  return presetById(id).scenario.posts as readonly Post[];
}

function openOf(id: string): string[] {
  return presetById(id).open.map(({ path }) => path);
}

test("eight case studies, four service models and two averages", () => {
  expect(presets.map(({ id, system }) => [id, system])).toEqual([
    ["christie-nurse-led", "S89"],
    ["velindre-mdt-supportive", "S90"],
    ["lincolnshire-primary-cover", "S91"],
    ["homerton-key-worker", "S92"],
    ["northumbria-combined-mdt", "S93"],
    ["highland-remote", "S94"],
    ["maidstone-data-led", "S97"],
    ["sybnd-rollout", "S98"],
    ["dedicated-cns", "S23"],
    ["combined-cns", "S24"],
    ["primary-cover", "S25"],
    ["no-breast-cns", "S26"],
    ["average-organisation", undefined],
    ["average-english-trust", undefined]
  ]);
});

test("the Christie has 2.5 WTE for 300 new people a year: 120 a post, as the evidence derives", () => {
  const [post] = postsOf("christie-nurse-led");
  expect(post).toEqual({ role: "cns", wte: 2.5, sbcShare: 1 });
  expect(Number(presetById("christie-nurse-led").scenario.newPatientsPerYear) / post!.wte!).toBe(120);
});

test("Highland has 160,000 people a nurse, as the evidence derives", () => {
  const [post] = postsOf("highland-remote");
  expect(Number(presetById("highland-remote").scenario.population) / post!.wte!).toBe(160_000);
  expect(presetById("highland-remote").scenario.nation).toBe("Scotland");
});

test("Lincolnshire has 4.6 and 0.6 WTE and leaves open what share is for secondary patients", () => {
  expect(postsOf("lincolnshire-primary-cover")).toEqual([
    { role: "primaryNurse", wte: 4.6 },
    { role: "seniorSupportNurse", wte: 0.6 }
  ]);
  expect(openOf("lincolnshire-primary-cover")).toEqual(
    expect.arrayContaining(["newPatientsPerYear", "posts[0].sbcShare", "posts[1].sbcShare"])
  );
});

test("Homerton has 2 WTE that are not dedicated, and an information manager by head", () => {
  expect(postsOf("homerton-key-worker")).toEqual([
    { role: "cns", wte: 2 },
    { role: "informationManager", heads: 1 }
  ]);
});

test("Velindre's five breast nurses are heads, and their WTE is open", () => {
  const nurses = postsOf("velindre-mdt-supportive").filter(({ role }) => role !== "supportWorker");
  expect(nurses.reduce((sum, { heads }) => sum + heads!, 0)).toBe(5);
  expect(nurses.every(({ wte }) => wte === undefined)).toBe(true);
});

test("five breast support workers are listed, two of which had begun, in January and May 2018", () => {
  const workers = postsOf("sybnd-rollout").filter(({ role }) => role === "supportWorker");
  expect(workers.reduce((sum, { heads }) => sum + heads!, 0)).toBe(5);
  expect(workers.flatMap(({ startDate }) => startDate ?? [])).toEqual(["2018-01-01", "2018-05-01"]);
});

test("only a post with a stated share has one, and where WTE is not stated it is open", () => {
  for (const preset of presets) {
    const posts = (preset.scenario.posts ?? []) as readonly Post[];
    for (const [position, post] of posts.entries()) {
      const open = preset.open.map(({ path }) => path);
      expect(open.includes(`posts[${position}].wte`), preset.id).toBe(post.wte === undefined);
      expect(open.includes(`posts[${position}].sbcShare`), preset.id).toBe(post.sbcShare === undefined);
    }
  }
});

test("no preset but the Christie's and the averages says how many new people there are", () => {
  const closed = presets.filter(({ open }) => !open.some(({ path }) => path === "newPatientsPerYear"));
  expect(closed.map(({ id }) => id)).toEqual(["christie-nurse-led", "average-organisation", "average-english-trust"]);
});

test("the averages leave the posts open", () => {
  expect(openOf("average-organisation")).toEqual(["posts"]);
  expect(openOf("average-english-trust")).toEqual(["posts"]);
});

test("the average organisation's 36,000 people over 155 answers are the caseload, and 74 a year keep it", () => {
  const { newPatientsPerYear, caseload } = presetById("average-organisation").scenario as {
    newPatientsPerYear: { value: number };
    caseload: { people: number };
  };
  expect(caseload.people).toBe(Math.round(36_000 / 155));
  // Mean stay 36,000 / 11,500 years, the middle of the two printed figures for deaths.
  expect(Math.round((newPatientsPerYear.value * 36_000) / 11_500)).toBe(caseload.people);
});

const components = (presetById("average-english-trust").scenario.survival as { components: readonly Component[] })
  .components;

function aliveAfter(months: number): number {
  const years = months / 12;
  return components.reduce((sum, { share, meanYears, shape, scaleYears }) => {
    const hazard = meanYears === undefined ? (years / scaleYears!) ** shape! : years / meanYears;
    return sum + share * Math.exp(-hazard);
  }, 0);
}

// Published survival of the English all-comer mixture: shares to three digits, median and mean to a tenth of a month.
test.each([
  [3, 0.845],
  [12, 0.674],
  [24, 0.537],
  [36, 0.43],
  [60, 0.277]
])("after %s months %s of the average English trust's people are alive", (months, alive) => {
  expect(Math.abs(aliveAfter(months) - alive)).toBeLessThanOrEqual(0.0005);
});

test("the mixture's shares sum to one, its median is 27.8 and its mean 46.2 months", () => {
  expect(components.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
  expect(aliveAfter(27.75)).toBeGreaterThanOrEqual(0.5);
  expect(aliveAfter(27.85)).toBeLessThanOrEqual(0.5);
  // Mean = area under the curve; Simpson's rule to 200 years, where 1e-15 are left.
  const step = 0.05;
  const intervals = 2400 / step;
  let area = aliveAfter(0) + aliveAfter(2400);
  for (let i = 1; i < intervals; i++) area += (i % 2 === 1 ? 4 : 2) * aliveAfter(i * step);
  expect(Math.abs((area * step) / 3 - 46.2)).toBeLessThanOrEqual(0.05);
});

test("74 a year with that mean keep 285 people", () => {
  expect(Math.round((74 * 46.2) / 12)).toBe(285);
  const { newPatientsPerYear, caseload } = presetById("average-english-trust").scenario;
  expect(newPatientsPerYear).toEqual({ value: 74, low: 37, high: 118 });
  expect(caseload).toEqual({ people: 285, low: 143, high: 497 });
});

/** Keys of the scenario language that a fragment may use, and the values of its switches. */
const keys: Readonly<Record<string, readonly string[]>> = {
  "": [
    "organisation",
    "nation",
    "newPatientsPerYear",
    "caseload",
    "population",
    "survival",
    "posts",
    "sites",
    "meetings",
    "switches"
  ],
  posts: ["role", "wte", "heads", "band", "sbcShare", "protection", "startDate", "endDate", "site"],
  sites: ["id", "label", "hub", "share", "travelMinutes"],
  meetings: ["label", "hoursPerMeeting", "perYear", "role", "attendees"],
  switches: ["hnaAssessor", "firstContact", "reviewInterval"],
  hnaAssessor: ["cnsOnly", "cnsComplexSupportWorkerRest", "supportWorkerUnderOversight", "anyTrainedNurse"],
  firstContact: ["atDiagnosis", "clinic"],
  reviewInterval: ["none", "annualWithTouchpoints", "sixToTwelveMonths"],
  nation: ["England", "Wales", "Scotland", "Northern Ireland"]
};

test("fragments use the keys and words of the scenario language and no others", () => {
  for (const { id, scenario } of presets) {
    expect(keys[""], id).toEqual(expect.arrayContaining(Object.keys(scenario)));
    for (const list of ["posts", "sites", "meetings"])
      for (const entry of (scenario[list] ?? []) as readonly object[])
        expect(keys[list], `${id} ${list}`).toEqual(expect.arrayContaining(Object.keys(entry)));
    const switches = (scenario.switches ?? {}) as Readonly<Record<string, string>>;
    expect(keys.switches, id).toEqual(expect.arrayContaining(Object.keys(switches)));
    for (const [name, word] of Object.entries(switches)) expect(keys[name], `${id} ${name}`).toContain(word);
    if (scenario.nation !== undefined) expect(keys.nation, id).toContain(scenario.nation);
  }
});

test("a post's site is one of the preset's", () => {
  for (const { id, scenario } of presets) {
    const sites = ((scenario.sites ?? []) as readonly { id: string }[]).map((site) => site.id);
    const named = ((scenario.posts ?? []) as readonly { site?: string }[]).flatMap(({ site }) => site ?? []);
    expect(sites, id).toEqual(expect.arrayContaining(named));
  }
});

test("an unknown preset is refused with the nearest one", () => {
  expect(() => presetById("highland-remot")).toThrow(/highland-remote/);
});

test("the average organisation shares 36,000 people over as many organisations as it says", () => {
  const { description, scenario } = presetById("average-organisation");
  const organisations = Number(/over the (\d+) organisations/.exec(description)?.[1]);
  expect(Math.round(36_000 / organisations)).toBe((scenario.caseload as { people: number }).people);
});
