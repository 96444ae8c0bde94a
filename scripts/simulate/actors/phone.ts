/** A visitor's own phone on the office's Wi-Fi: the address behind the QR of the ticket. */
import { TICKET_TOKEN_PREFIX } from '../../../shared/protocol/socket.ts';
import type { Visitor } from '../world/hall.ts';
import { createLine } from '../world/line.ts';
import type { World } from '../world/world.ts';

/** Looks at the place in the queue and gives it up from there, where the page lets one. */
export async function cancelOnPhone(world: World, visitor: Visitor): Promise<void> {
  const line = createLine(() => undefined);
  try {
    await line.open(world.hub.url, TICKET_TOKEN_PREFIX + (await scan(world, visitor)));
  } catch {
    world.diary.note('phone-refused');
    return;
  }
  const followed = await line.send('ticket:follow', {});
  world.diary.command('ticket:follow', followed);
  if (followed.ok && followed.value.mayCancel) {
    world.diary.command('ticket:cancel', await line.send('ticket:cancel', {}));
    world.pulse.stirred();
  }
  line.drop();
}

/** What the camera reads off the paper, which this office keeps as bytes. */
async function scan({ hub }: World, { visitId }: Visitor): Promise<string> {
  const { db } = hub.hub.context;
  const row = await db.selectFrom('visit').select('followToken').where('id', '=', visitId).executeTakeFirst();
  return row?.followToken ?? '';
}
