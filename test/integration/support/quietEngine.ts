import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export { appRoot } from './openCore.ts';

/** A program in Python's place that never gets ready and ends with its parent: for what needs a core and no model. */
export const QUIET_ENGINE = join(mkdtempSync(join(tmpdir(), 'circadia-engine-')), 'engine.sh');
writeFileSync(QUIET_ENGINE, '#!/bin/sh\nexec cat > /dev/null\n');
chmodSync(QUIET_ENGINE, 0o755);
