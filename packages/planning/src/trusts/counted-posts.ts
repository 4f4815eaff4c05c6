import type { SoughtRole } from "../establishment.ts";
import type { Trust, TrustPost } from "./trust.ts";

/** How the share of a post's time for secondary breast cancer is known: as the file gives it, or by the service's model. */
export type ShareBasis = "given" | "dedicated" | "combined" | "usual";

/** A post that counts for a trust, with the basis of its share. */
export interface CountedPost extends TrustPost {
  readonly basis: ShareBasis;
}

/** The share that posts have where the file gives none; null where they are not for secondary breast cancer at all. */
function basisOf({ serviceModel }: Trust): ShareBasis | null {
  switch (serviceModel) {
    case "dedicated":
      return "dedicated";
    case "combined":
    case "primaryCover":
      return "combined";
    case "none":
      return null;
    default:
      return "usual";
  }
}

/**
 * The posts that count, in the order of the file. Where the file gives no share of their time, the model of the service
 * does: all of a dedicated post, a part of a combined one, and nothing where there is no service. Posts of a trust whose
 * staff are not in the file are none here; whether they are none in truth is not known.
 */
export function countedPosts(trust: Trust): readonly CountedPost[] {
  const usual = basisOf(trust);
  return (trust.posts ?? []).flatMap((post) => {
    const basis = post.sbcShare === null ? usual : "given";
    return basis === null || post.wte === 0 ? [] : [{ ...post, basis }];
  });
}

/** Whether the time that posts of a role give is an assumption: combined posts whose share the file does not give. */
export const isShareAssumed = (trust: Trust, role: string): boolean =>
  countedPosts(trust).some((post) => post.role === role && post.basis === "combined");

/**
 * Whether what a role's posts count for rests on no share of the file's own: combined posts whose share it does not give, or
 * posts of which it gives neither a share nor a service model, which are taken to be dedicated.
 */
export const isShareTaken = (trust: Trust, role: string): boolean =>
  countedPosts(trust).some((post) => post.role === role && (post.basis === "combined" || post.basis === "usual"));

/** Whether the file says how many nurses work there: posts, or that there is no service. Support workers alone do not tell. */
export const arePostsKnown = ({ posts, serviceModel }: Trust): boolean =>
  serviceModel === "none" || posts?.length === 0 || (posts ?? []).some(({ role }) => role !== "supportWorker");

/** Whether the file says how many of a role work there, be they none. Nurses of any kind tell of CNSs. */
export const isRoleTold = (trust: Trust, sought: SoughtRole): boolean =>
  sought === "cns"
    ? arePostsKnown(trust)
    : trust.serviceModel === "none" ||
      trust.posts?.length === 0 ||
      (trust.posts ?? []).some(({ role }) => role === sought);
