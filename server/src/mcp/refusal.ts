/** A request that cannot be met, told to whoever asked in words that say what to do instead. */
export class Refusal extends Error {}
