import { issueText, presets, readScenarios } from "caseload";
import { element } from "./element.ts";
import { type ScenarioObject, valueAt } from "./scenario-object.ts";
import { objectOf } from "./scenario-text.ts";

/** A service that nobody has: as many new people as the surveyed organisations have on average, and one nurse. */
export const firstScenario: ScenarioObject = {
  organisation: "A made-up service of average size",
  newPatientsPerYear: valueAt(presets.find(({ id }) => id === "average-organisation")?.scenario, [
    "newPatientsPerYear"
  ]),
  posts: [{ role: "cns", wte: 1 }]
};

/** Largest file that is read, in bytes. */
const largestFile = 1_000_000;

export interface StartFromActions {
  /** A scenario to go on with. */
  readonly open: (scenario: ScenarioObject) => void;
  /** What is wrong with a file, in sentences; empty where nothing is. */
  readonly refuse: (problems: readonly string[], what: string) => void;
}

/** Where to start from: a service of the evidence, or a scenario file that is chosen or dropped on the page. */
export function startFrom({ open, refuse }: StartFromActions): readonly HTMLElement[] {
  const openText = (text: string, name: string): void => {
    const read = readScenarios(text, { file: name });
    const object = read.ok ? objectOf(text) : null;
    const problems = read.ok ? (object === null ? [`${name} holds no scenario`] : []) : read.issues.map(issueText);
    refuse(problems, `${name} was not opened; nothing has changed.`);
    if (object !== null) open(object);
  };
  const openFile = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    if (file.size <= largestFile) openText(await file.text(), file.name);
    else refuse([`${file.name} is larger than a scenario file can be (1 MB)`], "Nothing has changed.");
  };

  const preset = element(
    "select",
    { id: "preset" },
    element("option", { value: "" }, "choose …"),
    ...presets.map(({ id, title }) => element("option", { value: id }, title))
  );
  preset.addEventListener("change", () => {
    const found = presets.find(({ id }) => id === preset.value);
    preset.value = "";
    if (found === undefined) return;
    refuse([], "");
    // Nothing is made up about a service of the documents: what they leave open is asked for.
    const isMadeUp = found.system === undefined && valueAt(found.scenario, ["posts"]) === undefined;
    open({
      extends: found.id,
      ...(isMadeUp ? { organisation: `Made up after: ${found.title}`, posts: firstScenario.posts } : {})
    });
  });

  const file = element("input", { type: "file", id: "file", accept: ".yaml,.yml,.json" });
  file.addEventListener("change", async () => {
    await openFile(file.files?.[0]);
    file.value = "";
  });
  document.addEventListener("dragover", (event) => event.preventDefault());
  document.addEventListener("drop", async (event) => {
    event.preventDefault();
    await openFile(event.dataTransfer?.files[0]);
  });

  return [
    setting("preset", "Start from a service that is described", preset),
    setting("file", "or from a scenario file (or drop it on the page)", file)
  ];
}

const setting = (id: string, label: string, control: HTMLElement): HTMLElement =>
  element("div", { class: "setting" }, element("label", { for: id }, label), control);
