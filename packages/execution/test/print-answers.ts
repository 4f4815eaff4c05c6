import { findAllPosts, poolExecutor } from "../src/index.ts";
import { bytesOf, madeUpBatches, madeUpJobs } from "./read-jobs.ts";

// What Node makes of the jobs, for the browser's test to hold its own against.
const answers = JSON.stringify(await findAllPosts(madeUpJobs(5), { workers: 0 }));
const runs = bytesOf(await poolExecutor({ workers: 0 }).run(madeUpBatches(3)));
process.stdout.write(JSON.stringify({ answers, runs }));
