/** Answers everything else that an editor asks about a document or the workspace. */
import type { Server } from './server.js';

export function connectFeatures(_server: Server): void {}
