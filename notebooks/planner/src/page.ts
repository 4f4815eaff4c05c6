import { type Answered, standards } from "caseload";
import { type Choice, choices } from "./choice.ts";
import { download } from "./download.ts";
import { button, element } from "./element.ts";
import { advance, begin, type History, redo, undo } from "./history.ts";
import { hashOf, mostCharacters, scenarioOf } from "./link.ts";
import { nameControl } from "./name-control.ts";
import { withChange } from "./new-patients.ts";
import { NumberCard } from "./number-card.ts";
import { openWorker } from "./open-worker.ts";
import { postsControl } from "./posts-control.ts";
import { variantsFound } from "./posts-found.ts";
import { printSheet } from "./print-sheet.ts";
import { ProblemsList } from "./problems-list.ts";
import type { FromWorker } from "./questions.ts";
import { Results } from "./results.ts";
import {
  type Path,
  pathIn,
  type ScenarioObject,
  valueAt,
  variantsOf,
  withoutVariant,
  withServiceValue,
  withVariant
} from "./scenario-object.ts";
import { scenarioFile, textOf } from "./scenario-text.ts";
import { servicesBar } from "./services-bar.ts";
import {
  moneySettings,
  runSettings,
  type SettingGroup,
  sizeSettings,
  targetSettings,
  timeSettings
} from "./setting.ts";
import { type Control, choiceControl, settingControl } from "./setting-control.ts";
import { firstScenario, startFrom } from "./start-from.ts";
import { StatusLine } from "./status-line.ts";
import { tiersControl } from "./tiers-control.ts";
import { type Known, learned, viewOf } from "./view-model.ts";

/** Milliseconds after a change until it is asked about: a slider on the move asks once. */
const patience = 60;

/** Opens the planner in a document that holds its empty frame. */
export function openPage(document: Document): void {
  const at = (id: string): HTMLElement => {
    const found = document.getElementById(id);
    if (found === null) throw new RangeError(`invalid page; without #${id}`);
    return found;
  };
  const main = at("main");
  const card = new NumberCard();
  const results = new Results(card);
  const status = new StatusLine(at("status"), at("progress-place"));
  const problems = new ProblemsList(at("problems"));
  let history: History<ScenarioObject> = begin(scenarioOf(location.hash) ?? firstScenario);
  let service = 0;
  let question = 0;
  let known: Known | null = null;
  let lastStep = "";
  let offered: readonly ScenarioObject[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const stateIs = (state: "working" | "coarse" | "refining" | "refined" | "failed"): void => {
    main.dataset.state = state;
  };

  // A change of the present service, as one step that can be undone.
  const change = (path: Path, value: unknown, step: string, of = service): void => {
    const name = `${of}:${step}`;
    take(advance(history, withChange(history.present, of, path, value), name === lastStep));
    lastStep = name;
  };

  const take = (next: History<ScenarioObject>, isNew = false): void => {
    history = next;
    service = Math.min(service, variantsOf(history.present).length);
    lastStep = "";
    offered = [];
    problems.asked();
    showBar();
    keepAddress();
    if (isNew) for (const control of controls) control.root.querySelector<HTMLElement>(":focus")?.blur();
    clearTimeout(timer);
    stateIs("working");
    results.root.setAttribute("aria-busy", "true");
    status.say("Working out …");
    timer = setTimeout(ask, patience);
  };

  const ask = (): void => worker.ask(++question, textOf(history.present));

  // The address is the scenario: a bookmark of it, or a link, opens the same page.
  const keepAddress = (): void => {
    const hash = hashOf(history.present);
    const fits = hash.length <= mostCharacters;
    window.history.replaceState(null, "", fits ? `#${hash}` : location.pathname);
    at("address").textContent = fits
      ? "The address of this page holds the scenario: bookmark it, or send it, and it opens as it is now."
      : "This scenario is too long for an address: download it instead.";
  };

  // Settings, by group; each knows where its value stands and what is in force.
  const withChoices = (group: SettingGroup): readonly Control[] => [
    ...(choices[group.id] ?? []).map((each: Choice) => choiceControl(each, change)),
    ...group.settings.map((each) => settingControl(each, change, card))
  ];
  const posts = postsControl(change);
  const tiers = tiersControl(change, card);
  const groups: readonly (readonly [Pick<SettingGroup, "id" | "title" | "isOpen">, readonly Control[]])[] = [
    [sizeSettings, withChoices(sizeSettings)],
    [{ id: "posts-in-place", title: "Which posts are there?", isOpen: true }, [posts]],
    [{ id: "tiers", title: "How much do people need?", isOpen: false }, [tiers]],
    [targetSettings(standards), withChoices(targetSettings(standards))],
    [timeSettings, withChoices(timeSettings)],
    [moneySettings, withChoices(moneySettings)],
    [runSettings, withChoices(runSettings)]
  ];
  const name = nameControl((text) => change(["organisation"], text, "organisation", 0));
  const controls = [name, ...groups.flatMap(([, each]) => each)];
  at("settings").append(
    ...groups.map(([{ id, title, isOpen }, each]) =>
      element(
        "details",
        { class: "group", id: `group-${id}`, ...(isOpen ? { open: true } : {}) },
        element("summary", {}, element("h3", {}, title)),
        ...each.map(({ root }) => root)
      )
    )
  );

  const addVariant = (variant: ScenarioObject): void => {
    service = variantsOf(history.present).length + 1;
    take(advance(history, withVariant(history.present, variant)));
  };

  const showBar = (): void => {
    const focused = document.activeElement?.id ?? "";
    at("services-place").replaceChildren(
      servicesBar(history.present, service, offered, {
        choose: (chosen) => {
          service = chosen;
          showBar();
          showInForce();
        },
        add: () => {
          const inPlace = valueAt(history.present, ["posts"]);
          addVariant({ name: freeName(history.present), ...(inPlace === undefined ? {} : { posts: inPlace }) });
        },
        addFound: addVariant,
        remove: (chosen) => take(advance(history, withoutVariant(history.present, chosen))),
        rename: (chosen, name) => {
          if (name.trim() !== "")
            take(advance(history, withServiceValue(history.present, chosen, ["name"], name.trim())));
        }
      })
    );
    if (focused !== "" && document.activeElement?.id !== focused)
      (document.getElementById(focused) ?? document.getElementById(`service-${service}`))?.focus();
    // Not `disabled`: a button that has the focus must not lose it by being pressed.
    undoButton.setAttribute("aria-disabled", `${history.past.length === 0}`);
    redoButton.setAttribute("aria-disabled", `${history.future.length === 0}`);
  };

  // What is in force, in each control that nobody is working with.
  const showInForce = (): void => {
    const answered: Answered | undefined = known?.answered[service] ?? known?.answered[0];
    if (answered !== undefined) for (const control of controls) control.update(answered.scenario);
  };

  // What the file itself says, where it cannot be worked out and nothing is in force.
  const showAsked = (): void => {
    const asked = (path: Path): unknown =>
      valueAt(history.present, pathIn(service, path)) ?? valueAt(history.present, path);
    for (const control of controls) control.ask(asked);
  };

  const step = (next: History<ScenarioObject>): void => {
    if (next !== history) take(next, true);
  };
  const undoButton = button("Undo", () => step(undo(history)), { id: "undo" });
  const redoButton = button("Redo", () => step(redo(history)), { id: "redo" });
  at("step-buttons").append(undoButton, redoButton);

  // Where to start from.
  at("start").append(
    ...startFrom({
      refuse: (found, what) => problems.refuse(found, what),
      open: (scenario) => {
        service = 0;
        take(advance(history, scenario), true);
      }
    }),
    name.root
  );

  // Files to take home.
  at("files").append(
    button("Scenario (YAML)", () => download(scenarioFile, "application/yaml", textOf(history.present)), {
      id: "download-scenario"
    })
  );
  const resultFiles = element("span", { id: "result-files" });
  at("files").append(
    resultFiles,
    button("Print, or save as PDF", () => print(), { id: "print" })
  );

  // The same words are not said twice: a screen reader would repeat them.
  const tell = (id: string, words: string): void => {
    if (at(id).textContent !== words) at(id).textContent = words;
  };

  const show = (): void => {
    if (known === null) return;
    const view = viewOf(known);
    tell("headline", view.headline);
    tell("stage", view.stage);
    results.show(view);
    results.root.removeAttribute("aria-busy");
    resultFiles.replaceChildren(
      ...view.files.map(({ name, label, text }) =>
        button(label, () => download(name, name.endsWith("json") ? "application/json" : "text/csv", text()), {
          id: `download-${name.replace(".", "-")}`
        })
      )
    );
    at("print-sheet").innerHTML = printSheet(known, view, document);
  };

  const hear = (data: FromWorker): void => {
    if (data.id !== question) return;
    if ("stage" in data) {
      status.progress(data.stage, data.done, data.atMost);
      return;
    }
    if ("problems" in data) {
      stateIs("failed");
      status.end("This cannot be worked out as it stands.");
      problems.show(data.problems, "The scenario cannot be worked out as it stands:");
      tell("headline", "No answer for these settings.");
      known = null;
      showAsked();
      results.root.setAttribute("aria-busy", "true");
      return;
    }
    known = learned(known, data);
    if ("answered" in data) {
      problems.answered();
      showInForce();
      stateIs("coarse");
      status.say("First answer.");
    } else if ("isDone" in data) {
      stateIs("refined");
      status.end("Finished.");
    } else stateIs("refining");
    if ("found" in data && data.service === 0 && data.found !== null && !("problem" in data.found) && known !== null) {
      offered = variantsFound(known.answered[0], data.found);
      showBar();
    }
    show();
  };
  const worker = openWorker(hear, (why) => {
    stateIs("failed");
    status.end("The page could not start its workers.");
    problems.show([why], "This browser does not let the page compute:");
  });

  // Pictures are drawn for the room there is: once more when a window is resized or a telephone turned.
  let resized: ReturnType<typeof setTimeout> | undefined;
  window.addEventListener("resize", () => {
    clearTimeout(resized);
    resized = setTimeout(show, patience);
  });

  main.append(results.root);
  document.body.append(card.dialog);
  const damaged = "the part after the # holds no scenario, or a damaged one";
  window.addEventListener("hashchange", () => {
    const linked = scenarioOf(location.hash);
    if (linked === null) {
      problems.refuse([damaged], "The address could not be read; nothing has changed.");
      keepAddress();
    } else if (JSON.stringify(linked) !== JSON.stringify(history.present)) take(advance(history, linked), true);
  });
  const isDamaged = location.hash !== "" && scenarioOf(location.hash) === null;
  take(history);
  if (isDamaged)
    problems.refuse([damaged], "The address could not be read; this is the page's first scenario instead.");
}

/** A name that no variant has yet. */
function freeName(scenario: ScenarioObject): string {
  const taken = new Set(variantsOf(scenario).map(({ name }) => String(name)));
  let number = 1;
  while (taken.has(`Variant ${number}`)) number += 1;
  return `Variant ${number}`;
}
