import type { Effort } from '../simulator/driver/effort.ts';
import type { Member, SeenMessage } from '../simulator/driver/index.ts';
import { formatClock, formatDay, localDateOf } from '../time/index.ts';
import type { LocalTeam } from './local-team.ts';

/** The zone by whose clock the play is written. */
export const TEAM_ZONE = 'Europe/Berlin';

/** Something that happens at one moment of the sprint. */
export interface Scene {
  /** On the team's clock: '2026-03-02 09:12'. */
  at: string;
  /** Where one watches first: what happens from here on belongs to the scene. */
  from?: string;
  title: string;
  play(stage: Stage): Promise<void>;
}

/** Something that should have been said, and whether it was. */
export interface Saying {
  at: Date;
  words: string;
  /** What was seen instead, where it was not said. */
  missing: string | null;
}

/** What one person's answer took them, from the prompt to Send. */
export interface Answering extends Effort {
  at: Date;
  name: string;
}

/** What a scene has at hand: the people, and a place to put down what they saw. */
export interface Stage {
  as(name: string): Member;
  /** Notes that this was said, or what was seen instead; the play goes on either way. */
  said(words: string, look: () => Promise<unknown>): Promise<void>;
  /** Counts what somebody's answer takes them. */
  answers(name: string, work: (member: Member) => Promise<void>): Promise<void>;
}

export interface PlayRecord {
  sayings: Saying[];
  answerings: Answering[];
}

export function createStage(team: LocalTeam): { stage: Stage; record: PlayRecord } {
  const record: PlayRecord = { sayings: [], answerings: [] };
  const stage: Stage = {
    as: team.as,
    async said(words, look) {
      const at = team.clock.now();
      record.sayings.push({ at, words, missing: await whatIsMissing(look) });
    },
    async answers(name, work) {
      const member = team.as(name);
      member.resetEffort();
      await work(member);
      record.answerings.push({ at: team.clock.now(), name, ...member.effort() });
    },
  };
  return { stage, record };
}

/** Null once it could be done; else what went wrong, in words. */
export async function whatIsMissing(look: () => Promise<unknown>): Promise<string | null> {
  try {
    await look();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** That it came at this time, on the team's clock. */
export async function cameAt(time: string, seen: Promise<SeenMessage>): Promise<void> {
  const came = formatClock((await seen).at, TEAM_ZONE);
  if (came !== time) throw new Error(`It came at ${came}, not at ${time}.`);
}

/** 'Mon 2 Mar 09:12', on the team's clock. */
export function whenInTeam(at: Date): string {
  return `${formatDay(localDateOf(at, TEAM_ZONE))} ${formatClock(at, TEAM_ZONE)}`;
}
