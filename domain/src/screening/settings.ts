import { TEMPLATE_SETTINGS, type TemplateSettings } from './template/templateRelation.ts';
import { RELATION_SETTINGS, type RelationSettings } from './text/relation.ts';

/** Rises with any change of comparison or clustering: then every text is compared anew. */
export const SCREENING_RULES = 1;

/**
 * Thresholds of screening. 令77号 names the acts and leaves every number open, so each is a setting; they decide what a
 * person is shown, never what is found.
 */
export interface ScreeningSettings {
  readonly text: RelationSettings;
  readonly template: TemplateSettings;
  /** Two texts of one frame count where their filers are tied and at most so many months lie between. */
  readonly templateMonths: number;
  /** Without a tie between the filers the frames must agree this far. */
  readonly untiedTemplate: number;
  /** Filings of one frame. */
  readonly templateSize: number;
  /** Below this many, one product's filings with different features are a series (a note). */
  readonly seriesSize: number;
  /** Up to this share of agreement one applicant's few filings are related inventions (a note), not one filed twice. */
  readonly ownNear: number;
  readonly burstDays: number;
  readonly burstSize: number;
  /** From this many on a burst is shown whoever files it; below, only a person's or one over many fields. */
  readonly burstLarge: number;
  /** … and this many times what the filer files in as long a time otherwise. */
  readonly burstOverHistory: number;
  readonly consecutiveNumbers: number;
  readonly dispersedApplicants: number;
  readonly ipcSections: number;
  readonly evenLengthSize: number;
  /** Spread of text lengths in percent of their mean. */
  readonly evenLengthPercent: number;
  readonly titleTemplateSize: number;
  readonly titleTemplateDays: number;
  /** Filings of a year for each person who does research. */
  readonly perResearcher: number;
  /** A firm younger than this many days, and how many filings then ask for an explanation. */
  readonly youngDays: number;
  readonly youngFilings: number;
  /** An agency's share of filings in clusters of related texts, in percent, and from how many filings on it is looked at. */
  readonly agencySharePercent: number;
  readonly agencyFilings: number;
  readonly transferMonths: number;
  readonly transfers: number;
}

export const SCREENING_SETTINGS: ScreeningSettings = {
  text: RELATION_SETTINGS,
  template: TEMPLATE_SETTINGS,
  templateMonths: 12,
  untiedTemplate: 0.92,
  templateSize: 3,
  seriesSize: 5,
  ownNear: 0.9,
  burstDays: 30,
  burstSize: 10,
  burstLarge: 20,
  burstOverHistory: 4,
  consecutiveNumbers: 5,
  dispersedApplicants: 3,
  ipcSections: 4,
  evenLengthSize: 5,
  evenLengthPercent: 5,
  titleTemplateSize: 5,
  titleTemplateDays: 90,
  perResearcher: 5,
  youngDays: 365,
  youngFilings: 10,
  agencySharePercent: 30,
  agencyFilings: 10,
  transferMonths: 6,
  transfers: 3,
};
