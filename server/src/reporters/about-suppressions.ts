/** What is said about exceptions, where somebody asks for the name that findings about them have. */

/** It comes from no rule, but people ask about every name they see. */
export const ABOUT_SUPPRESSIONS = `suppression

  A comment that makes an exception names a rule that exists, is still needed, and gives a
  reason after “--”:

      <!-- customer-first-disable-next-line missing-outcome -- the auditors gave us this wording -->

  This is no rule that can be switched off: correct the comment, or remove it.
`;
