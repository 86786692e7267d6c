import type { ChannelName } from './names';

/** Bytes of one file that is kept, at most; photos and measuring reports stay far below. */
export const largestFile = 50 * 1024 * 1024;

/** Channels whose input has one file's bytes as its field `bytes`; every other channel takes plain values only. */
export const channelsWithBytes: readonly ChannelName[] = ['attachment.keep'];
