import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { taskById, tasks } from "../src/tasks.ts";

const prefix = "who may do what: ";
const nurses = ["breastCareNurse", "chemoNurse", "primaryNurse"];

/** Rows of the who-may-do-what table, and the roles that it lets do them. Blank, "N" and "C" let nobody. */
const rows: Readonly<Record<string, readonly string[]>> = {
  "hna at diagnosis": ["cns", "supportWorker", ...nurses],
  "hna at later key points": ["cns", "supportWorker", ...nurses],
  "assess non-medical needs only": ["cns", "supportWorker", "communityWorker", ...nurses],
  "full assessment and care planning": ["cns"],
  "ensure care planning happens": ["cns", "supportWorker", "communityWorker"],
  "treatment planning": ["oncologist", "cns"],
  "treatment options, decision support": ["oncologist", "cns"],
  "treatment management, symptom control, telling progression from side effects": ["oncologist", "cns"],
  "diagnose, prescribe, admit, discharge": ["oncologist", "anp"],
  advocate: ["cns", "supportWorker", "communityWorker"],
  "organise appointments, scans": ["supportWorker"],
  "coordinate care, non-complex": ["cns", "supportWorker", "communityWorker"],
  "coordinate care, complex": ["cns", "communityNurse"],
  "prompt and prepare mdt discussion": ["supportWorker", "mdtCoordinator"],
  "take part in mdt discussion": ["oncologist", "cns", "communityNurse", "communityWorker"],
  "liaise with off-site oncologists": ["supportWorker"],
  "liaise with gp, district nurse, hospice": ["cns"],
  "emotional support": ["cns", "supportWorker", "communityWorker", ...nurses],
  "specialist psychological care": ["psychologist"],
  "signpost, refer to services and groups": ["cns", "supportWorker", "communityWorker", ...nurses],
  "financial, work, benefits advice": ["supportWorker", "communityWorker", ...nurses],
  "palliative information and referral": ["cns", "communityWorker"],
  "family and carer support": ["cns", "communityWorker"],
  "end-of-life planning": ["oncologist", "cns", "communityNurse", ...nurses],
  "nurse-led clinic": ["cns"],
  "first point of contact by phone or in person": ["cns", "supportWorker", "communityWorker"],
  "annual conversation and touchpoint": ["supportWorker", "communityWorker"],
  "six-week transition support": ["communityNurse"],
  "support group": ["supportWorker", "communityWorker"],
  "wellbeing day": ["cns"],
  "data, administration": ["cns", "supportWorker"],
  "oversee the support worker": ["cns"]
};

/** The rows a task comes from; the one about oversight says who oversees it, not who does it. */
function rowsOf(id: string): string[] {
  return taskById(id)
    .places.filter((place) => place.startsWith(prefix))
    .map((place) => place.slice(prefix.length).toLowerCase())
    .filter((row) => row !== "oversee the support worker");
}

test("every row of the table is covered by a task, and no task invents one", () => {
  const covered = tasks.flatMap(({ places }) => places.filter((place) => place.startsWith(prefix)));
  expect(new Set(covered.map((place) => place.slice(prefix.length).toLowerCase()))).toEqual(new Set(Object.keys(rows)));
});

test("the rows here are those of the source table, and so is its word on CNS and support worker", () => {
  const file = new URL("../../../../shared/evidence/systems.md", import.meta.url);
  if (!existsSync(file)) {
    process.stdout.write("not run: ../shared/evidence/systems.md is not here\n");
    return;
  }
  const table = readFileSync(file, "utf8").split("## H.")[1]!.split("## I.")[0]!;
  const lines = table.split("\n").filter((line) => line.startsWith("| ") && !line.startsWith("| Task"));
  expect(lines.length).toBe(Object.keys(rows).length);
  for (const line of lines) {
    const cells = line.split("|").map((cell) => cell.trim());
    const name = cells[1]!.replaceAll("*", "").replace("the SW", "the support worker").toLowerCase();
    const row = Object.keys(rows).find((key) => name.startsWith(key));
    expect(row, name).toBeDefined();
    const may = rows[row!]!;
    // A case study that only shows a role signposting gives it no more than the row on signposting does.
    const yes = (cell: string) => cell.startsWith("Y") && !(cell.startsWith("Y*") && cell.includes("signpost"));
    expect(may.includes("supportWorker"), name).toBe(yes(cells[6]!));
    // The table has the CNS doing administration "often, unwanted".
    expect(may.includes("cns"), name).toBe(yes(cells[3]!) || cells[3] === "(often, unwanted)");
  }
});

test("blank means no: nobody may do a task whom none of its rows lets do it", () => {
  for (const task of tasks) {
    const named = rowsOf(task.id);
    const allowed = named.length === 0 ? ["cns"] : named.flatMap((row) => rows[row]!);
    const may = Object.values(task.eligible).flatMap(({ complex, nonComplex }) => [...complex, ...nonComplex]);
    expect(allowed, task.id).toEqual(expect.arrayContaining(may));
  }
});

test("read strictly, the CNS alone does what a CNS may do", () => {
  for (const task of tasks) {
    const { complex, nonComplex } = task.eligible.strict;
    expect(nonComplex, task.id).toEqual(complex);
    if (rowsOf(task.id).some((row) => rows[row]!.includes("cns"))) expect(complex, task.id).toEqual(["cns"]);
  }
});

test("delegated, people of a complex tier stay with the CNS in everything but administration", () => {
  const handed = tasks.filter(({ eligible: { delegated } }) => delegated.complex.includes("supportWorker"));
  expect(handed.filter(({ counted }) => counted).map(({ id }) => id)).toEqual(["administration"]);
});

test("delegated, a support worker may do six kinds of counted work for people who are not complex", () => {
  const handed = tasks.filter((task) => task.counted && task.eligible.delegated.nonComplex.includes("supportWorker"));
  expect(handed.map(({ id }) => id)).toEqual([
    "assessment",
    "signposting",
    "financialSignposting",
    "supportContact",
    "coordination",
    "administration"
  ]);
});

test("care planning is denied to anybody but the CNS in both readings", () => {
  const { strict, delegated } = taskById("carePlan").eligible;
  expect([strict.complex, strict.nonComplex, delegated.complex, delegated.nonComplex]).toEqual(Array(4).fill(["cns"]));
});

test("what a support worker does for people under a CNS's care is overseen, and nothing else is", () => {
  for (const task of tasks.filter(({ counted, id }) => counted && id !== "administration")) {
    const delegable = task.eligible.delegated.nonComplex.includes("supportWorker");
    expect(task.oversight !== undefined, task.id).toBe(delegable);
    expect(task.places.includes(`${prefix}oversee the support worker`), task.id).toBe(delegable);
  }
});

test("the one duration of the documents is the clinic's, and it replaces the first contact", () => {
  expect(taskById("newPatientClinic").minutes).toBe("clinic-minutes");
  expect([taskById("firstContact").counted, taskById("newPatientClinic").counted]).toEqual([true, false]);
});

test("an unknown task is refused by name", () => {
  expect(() => taskById("assesment")).toThrow(/assesment.*assessment/);
});
