import { roles, type Scenario } from "caseload";
import { button, element } from "./element.ts";
import { quantityInFile } from "./quantity-in-file.ts";
import type { Change, Control } from "./setting-control.ts";

type Post = Readonly<Record<string, unknown>>;

const bands = ["3", "4", "5", "6", "7", "8a"] as const;

/** The posts in place as rows of role, whole-time equivalents and band; a row can be added and removed. */
export function postsControl(change: Change): Control {
  const root = element("div", { class: "settings", id: "posts" });
  let posts: readonly Post[] = [];
  let shown = "";

  const give = (next: readonly Post[], step: string): void => change(["posts"], next, step);
  const withPost = (at: number, key: string, value: unknown): readonly Post[] =>
    posts.map((post, i) => (i === at ? { ...post, [key]: value } : post));

  const row = (post: Post, at: number): HTMLElement => {
    const name = `Post ${at + 1}`;
    const role = element(
      "select",
      { "aria-label": `${name}: role`, id: `post-${at}-role` },
      ...rolesToChoose(post.role).map(([id, label]) =>
        element("option", { value: id, ...(id === post.role ? { selected: true } : {}) }, label)
      )
    );
    const wte = element("input", {
      type: "number",
      min: 0.1,
      max: 100,
      step: 0.1,
      value: `${post.wte ?? 1}`,
      id: `post-${at}-wte`,
      "aria-label": `${name}: whole-time equivalents`
    });
    const band = element(
      "select",
      { "aria-label": `${name}: band`, id: `post-${at}-band` },
      element("option", { value: "" }, "usual band"),
      ...bands.map((each) =>
        element(
          "option",
          { value: each, ...(each === String(post.band ?? "") ? { selected: true } : {}) },
          `band ${each}`
        )
      )
    );
    role.addEventListener("change", () => {
      const { band: _, ...others } = post;
      give(
        posts.map((each, i) => (i === at ? { ...others, role: role.value } : each)),
        `role-${at}-${role.value}`
      );
    });
    wte.addEventListener("input", () => {
      const value = Number(wte.value);
      if (wte.value !== "" && value > 0) give(withPost(at, "wte", value), `wte-${at}`);
    });
    band.addEventListener("change", () => {
      const { band: _, ...others } = post;
      give(
        posts.map((each, i) => (i !== at ? each : band.value === "" ? others : { ...others, band: band.value })),
        `band-${at}-${band.value}`
      );
    });
    const remove = button(
      "Remove",
      () =>
        give(
          posts.filter((_, i) => i !== at),
          `remove-${at}-${posts.length}`
        ),
      { "aria-label": `Remove ${name.toLowerCase()}` }
    );
    return element(
      "div",
      { class: "post", role: "group", "aria-label": name },
      role,
      wte,
      element("span", { class: "unit" }, "WTE"),
      band,
      remove
    );
  };

  const add = (role: string, label: string): HTMLButtonElement =>
    button(label, () => give([...posts, { role, wte: 1 }], `add-${role}-${posts.length}`));

  return {
    root,
    update: (scenario) => show(inFile(scenario.posts)),
    ask(asked) {
      const value = asked(["posts"]);
      show(Array.isArray(value) ? value : []);
    }
  };

  function show(present: readonly Post[]): void {
    posts = present;
    const now = JSON.stringify(posts.map(({ wte, ...others }) => others));
    const isWorkedOn = root.contains(document.activeElement) && document.activeElement instanceof HTMLInputElement;
    if (now === shown && isWorkedOn) return;
    const focused = document.activeElement?.id ?? "";
    shown = now;
    root.replaceChildren(
      ...(posts.length === 0 ? [element("p", {}, "No posts in place.")] : posts.map(row)),
      element("p", { class: "buttons" }, add("cns", "Add a CNS"), add("supportWorker", "Add a support worker"))
    );
    if (focused.startsWith("post-")) document.getElementById(focused)?.focus();
  }
}

/** Roles that can hold a post of the service, and the one it has. */
function rolesToChoose(present: unknown): readonly (readonly [string, string])[] {
  const known = roles.filter(({ external }) => !external).map(({ id, label }) => [id, label] as const);
  return known.some(([id]) => id === present) || typeof present !== "string" ? known : [...known, [present, present]];
}

/** Posts as the scenario language has them. */
const inFile = (posts: Scenario["posts"]): readonly Post[] =>
  posts.map(({ role, wte, heads, band, sbcShare, protection, startDate, endDate, site }) => ({
    role,
    wte,
    ...(roles.find(({ id }) => id === role)?.band === band ? {} : { band }),
    ...(heads === Math.ceil(wte) ? {} : { heads }),
    ...(sbcShare.value === 1 && sbcShare.low === 1 ? {} : { sbcShare: quantityInFile(sbcShare), protection }),
    ...(startDate === null ? {} : { startDate }),
    ...(endDate === null ? {} : { endDate }),
    ...(site === null ? {} : { site })
  }));
