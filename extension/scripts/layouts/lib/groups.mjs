// Jobs that follow each other at one employer, as promotions are shown.

/** Cuts jobs into runs at the same employer. */
export function grouped(jobs) {
  const groups = [];
  for (const job of jobs) {
    const last = groups.at(-1);
    if (last && job.employer && last[0].employer === job.employer) last.push(job);
    else groups.push([job]);
  }
  return groups;
}
