/** A page cannot tell its compiler anything: this does nothing, so that one program runs in both. */
export function allowInlining(): void {}
