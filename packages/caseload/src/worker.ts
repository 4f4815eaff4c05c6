// The entry of a worker, for a page that bundles it itself; the platform is chosen by the `browser` condition.
import "@caseload/execution/worker";
