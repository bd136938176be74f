import type { Duty } from '../../slice.ts';
import { keepDays } from './days.ts';
import { judgeSprints, keepPictures } from './health.ts';
import { findReviewers } from './requests.ts';
import { postReviews } from './reviews.ts';

/** What the clock makes due of how sprints go. */
export const duties: Duty[] = [judgeSprints, keepPictures, findReviewers, postReviews, keepDays];
