import type { Wording } from '../agreement/wording.ts';

/** What is known around a contract when it is checked. */
export interface CheckContext {
  /** Names of the other agreements of the site, which may be annexes of this one: title and short title. */
  readonly otherAgreements: readonly OtherAgreement[];
  /** What `agreement.yaml` calls the parties; null where there is none. */
  readonly roles: { readonly controller: string; readonly processor: string } | null;
  /** Short title of the agreement, by which the contract may call itself. */
  readonly shortTitle: string;
  /** Items of Art. 28 DSGVO that the agreement must cover, as `agreement.yaml` lists them. */
  readonly art28: readonly string[];
  /** The version before, or null where this is the first one. */
  readonly before: Wording | null;
  /**
   * Whether the text is a published version, which nobody can change any more: what is found in it are hints, shown
   * outside of its text.
   */
  readonly isPublished: boolean;
  /**
   * The day whose law counts, `YYYY-MM-DD`. Where it is not given, that of the dates of the text: what a version cited
   * was right or wrong when it came into force.
   */
  readonly day?: string;
}

/** An agreement beside the one that is checked. */
export interface OtherAgreement {
  readonly title: string;
  readonly shortTitle: string;
}

/** The context of a contract that stands alone. */
export const ALONE: CheckContext = {
  otherAgreements: [],
  roles: null,
  shortTitle: '',
  art28: [],
  before: null,
  isPublished: false,
};
