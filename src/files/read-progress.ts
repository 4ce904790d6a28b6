/** Told how many files of a stage are done. */
export type ReadProgress = (done: number, total: number, stage: ReadStage) => void;
export type ReadStage = 'proceedings' | 'papers';
