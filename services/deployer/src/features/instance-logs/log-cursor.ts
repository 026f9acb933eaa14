// Places in what a container wrote. Engines give lines in the same order every time, but only those of one stream in the order of their
// times, and many in one millisecond. So a place is the latest time until then, and the how manieth line it is since the first of that
// time: two numbers that only grow, whichever line one began to read at, as long as that was a second before. Pure.

export interface Place { at: number, count: number }

/** Streams are no further apart than this. */
const slackMs = 1_000

export function encodePlace({ at, count }: Place): string {
  return `${at}.${count}`
}

export function decodePlace(cursor: string): Place {
  const [at = 0, count = 0] = cursor.split('.').map(Number)
  return { at, count }
}

export function isAfter(place: Place, other: Place): boolean {
  return place.at > other.at || (place.at === other.at && place.count > other.count)
}

/** Gives each line its place, one after the other. */
export function createCounter(): (at: Date) => Place {
  let last: Place = { at: -1, count: 0 }
  return (at) => {
    const time = at.getTime()
    if (time > last.at) last = { at: time, count: 1 }
    // One that is later than it can be is not there for who begins to read a second before; so it does not count.
    else if (time >= last.at - slackMs) last = { at: last.at, count: last.count + 1 }
    return last
  }
}

/** From when on to ask, so that all places after this one come out the same. */
export function askFrom({ at }: Place): Date {
  return new Date(Math.max(0, at - slackMs))
}
