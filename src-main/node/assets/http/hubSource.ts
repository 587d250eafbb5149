import type { FetchFrom } from '../fetching.ts';
import { bytesIn } from '../staging.ts';
import type { HttpClient } from './client.ts';
import { downloadFile, PATIENCE, type Patience } from './download.ts';

/** The model hub, or the mirror of it that HF_ENDPOINT names, as its own tools take it. */
export const hubAddress = (environment: NodeJS.ProcessEnv): string =>
  (environment['HF_ENDPOINT'] || 'https://huggingface.co').replace(/\/+$/, '');

/** The files of a repository of the model hub, as they were at one commit. */
export function createHubSource(client: HttpClient, address: string, patience: Patience = PATIENCE): FetchFrom<'hub'> {
  return async ({ source, files, staging, signal, onReceived }) => {
    for (const file of files) {
      const here = bytesIn(staging.files);
      await downloadFile({
        client,
        url: `${address}/${source.repository}/resolve/${source.commit}/${file.name}`,
        file,
        staging,
        patience,
        signal,
        onReceived: (bytes) => onReceived(here + bytes),
      });
    }
  };
}
