import type { Reading, Scenario } from "caseload";

/** Who may do each counted task, for people of each tier, in order of preference: a table of the scenario as resolved. */
export function whoMayDoWhat({ tasks, tiers, roles }: Scenario, reading: Reading): HTMLElement {
  const caption = `Who may do what, ${reading} reading`;
  const region = Object.assign(document.createElement("div"), { className: "scroll", tabIndex: 0 });
  region.setAttribute("role", "region");
  region.setAttribute("aria-label", `Table: ${caption}`);
  const table = document.createElement("table");
  table.createCaption().textContent = caption;
  const head = table.createTHead().insertRow();
  head.append(...["task", "minutes", ...tiers.map(({ label }) => label)].map((words) => heading(words, "col")));
  const body = table.createTBody();
  const nameOf = (role: string): string => shortName(role, roles);
  for (const { label, minutes, eligible } of tasks) {
    const row = body.insertRow();
    row.append(heading(label, "row"));
    row.insertCell().textContent = `${minutes.value}`;
    tiers.forEach((_, tier) => {
      const who = eligible[reading][tier] ?? [];
      row.insertCell().textContent = who.length === 0 ? "nobody" : who.map(nameOf).join(", else ");
    });
  }
  region.append(table);
  return region;
}

/** As short as can be: the table has as many of them as tasks times tiers. */
function shortName(role: string, roles: Scenario["roles"]): string {
  if (role === "cns") return "nurse";
  const label = roles.find(({ id }) => id === role)?.label ?? role;
  return `${label.charAt(0).toLowerCase()}${label.slice(1)}`;
}

function heading(words: string, scope: "row" | "col"): HTMLTableCellElement {
  const cell = document.createElement("th");
  cell.scope = scope;
  cell.textContent = words;
  return cell;
}
