/**
 * Thresholds of 恶意注册、囤积商标 leads. The guideline names situations and gives orders of magnitude in examples, no numbers: so each is a
 * setting. They decide what a person is shown, never what somebody did.
 */
export interface HoardingSettings {
  /** Filings without a lawful explanation within so many days (situation 1). */
  readonly windowDays: number;
  readonly filings: number;
  /** A firm may file so many for each of its staff in that time. */
  readonly perStaff: number;
  readonly burstDays: number;
  readonly burst: number;
  /** Classes, of a person or a firm with at most so few staff. */
  readonly classes: number;
  readonly fewStaff: number;
  /** Names like those of others: at least so many, of so many owners, and this share of the filings in percent. */
  readonly copies: number;
  readonly owners: number;
  readonly copiesPercent: number;
  /** Filings like one party's marks. */
  readonly oneParty: number;
  /** Share of registrations transferred, in percent, to so many scattered buyers. */
  readonly transfersPercent: number;
  readonly buyers: number;
  readonly saleReports: number;
  readonly findings: number;
  readonly outsidePercent: number;
  readonly outsideFilings: number;
  readonly dormantPercent: number;
  readonly dormantMarks: number;
  /** Applicants that may share one address before it says nothing (a business incubator), and one contact. */
  readonly sharedAddress: number;
  readonly sharedContact: number;
}

export const HOARDING_SETTINGS: HoardingSettings = {
  windowDays: 365,
  filings: 50,
  perStaff: 1,
  burstDays: 31,
  burst: 30,
  classes: 20,
  fewStaff: 10,
  copies: 5,
  owners: 3,
  copiesPercent: 5,
  oneParty: 5,
  transfersPercent: 30,
  buyers: 5,
  saleReports: 1,
  findings: 1,
  outsidePercent: 60,
  outsideFilings: 20,
  dormantPercent: 80,
  dormantMarks: 20,
  sharedAddress: 5,
  sharedContact: 20,
};
