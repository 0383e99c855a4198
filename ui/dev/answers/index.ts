import type { Answers } from "../shell";
import { captureAnswers } from "./capture";
import { introductionAnswers } from "./introductions";
import { peopleAnswers } from "./people";
import { readAnswers } from "./read";
import { windowAnswers } from "./window";
import { todayAnswers } from "./today";

/** The invented notebook, place by place. */
export const answers: Answers = {
  ...windowAnswers,
  ...todayAnswers,
  ...captureAnswers,
  ...peopleAnswers,
  ...introductionAnswers,
  ...readAnswers,
};
