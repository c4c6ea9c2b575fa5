import { createHttpServer } from '@yunmeng/runtime';

import { startRecording, stopRecording } from './recorded-statements.ts';
import { openScratchHouse } from './scratch-house.ts';

const [url = '', home = '', connections = '8'] = process.argv.slice(2);
const house = await openScratchHouse(url, home, Number(connections));
// Without the worker: timers and deliveries are not part of what is measured.
const server = await createHttpServer(house.runtime);

// Whoever started us is gone.
process.on('disconnect', () => process.exit());
process.on('message', (asked) => {
  if (asked === 'record') startRecording();
  process.send?.(asked === 'recorded' ? stopRecording() : process.cpuUsage());
});
process.send?.(await server.listen({ port: 0, host: '127.0.0.1' }));
