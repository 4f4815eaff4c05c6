import { findAllPosts } from "../src/index.ts";
import { madeUpJobs } from "./read-jobs.ts";

// What Node makes of the jobs, for the browser's test to hold its own against.
process.stdout.write(JSON.stringify(await findAllPosts(madeUpJobs(5), { workers: 0 })));
