// How long a process may act on what the database has said of somebody. Nothing tells the other replicas to forget: whoever takes
// something from people waits for that time to pass before they answer, so that it holds everywhere, whatever messages were lost.
import { setTimeout as delay } from 'node:timers/promises'

/** The same on every replica. */
export const rememberedMs = 250

/** After the commit: resolves once nobody acts any more on what they knew before it. */
export async function outlived(): Promise<void> {
  // Timers are kept in whole milliseconds.
  await delay(rememberedMs + 5)
}
