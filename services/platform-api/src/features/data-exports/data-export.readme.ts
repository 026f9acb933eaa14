// What somebody reads who opens an export years later, without us.
import type { Workspace } from './parts/about.ts'

export interface Opening { workspace: Workspace, asOf: Date, locale: string }

export function readmeOf({ workspace: { name, slug }, asOf, locale }: Opening): string {
  const words = locale.startsWith('da') ? danish : english
  return `${words({ name, slug, at: asOf.toISOString() })}\n`
}

type Words = (about: { name: string, slug: string, at: string }) => string

const proof = 'npx dezky audit verify audit/audit.jsonl --checkpoints audit/checkpoints.jsonl --keys audit/keys.json'

const english: Words = ({ name, slug, at }) => `${name} (${slug})
What Dezky keeps of this workspace, as it was at ${at}.

README.txt             this text
workspace.json         the workspace, who pays for it, and whom to call
subscription/          the plan, what it gives, and how it has changed
settings.json          what its owners and administrators have decided
members/               its people, open invitations, and where their mail arrives
domains/               its domains, and the DNS records each needs
automation/            API tokens and webhooks, without what is secret in them
tickets/               what was written to the operators and by them; files are downloaded from the tickets themselves
audit/                 who did what: audit.csv to read, audit.jsonl to prove
manifest.json          all these files with their size and their SHA-256

Mail, files and documents are not in here: they are taken out with the programs in which they are read.
Tables (.csv) are for spreadsheets: what could be taken for a formula begins with an apostrophe.
Everything else is JSON; .jsonl has one line for each entry.
Times are UTC. The people named in here have a right to be forgotten: keep this no longer than you need it.

To prove that nothing in the audit trail was changed, left out or moved, without Dezky:

  ${proof}

audit/checkpoints.jsonl holds what the platform signed of the trail, audit/keys.json the public keys to check that with. A key is worth more
when you have kept it from before: compare it with what you have.
`

const danish: Words = ({ name, slug, at }) => `${name} (${slug})
Hvad Dezky gemmer om dette arbejdsområde, som det var ${at}.

README.txt             denne tekst
workspace.json         arbejdsområdet, hvem der betaler for det, og hvem man kan ringe til
subscription/          planen, hvad den giver, og hvordan den har ændret sig
settings.json          hvad ejere og administratorer har besluttet
members/               medlemmerne, åbne invitationer, og hvor deres mail kommer ind
domains/               domænerne og de DNS-poster, hvert af dem skal have
automation/            API-nøgler og webhooks, uden det hemmelige i dem
tickets/               hvad der er skrevet til og af operatørerne; filer hentes i selve sagerne
audit/                 hvem der gjorde hvad: audit.csv til at læse, audit.jsonl til at bevise med
manifest.json          alle filerne med størrelse og SHA-256

Mail, filer og dokumenter er ikke med: dem henter man ud med de programmer, man læser dem i.
Tabeller (.csv) er til regneark: Det, der kunne tages for en formel, begynder med en apostrof.
Alt andet er JSON; .jsonl har en linje for hver post.
Tidspunkter er i UTC. De mennesker, der nævnes her, har ret til at blive glemt: Gem det ikke længere, end I har brug for det.

Sådan beviser man uden Dezky, at intet i revisionssporet er ændret, udeladt eller flyttet:

  ${proof}

audit/checkpoints.jsonl rummer det, platformen har underskrevet af sporet, og audit/keys.json de offentlige nøgler, man kontrollerer
det med. En nøgle er mere værd, når man har gemt den fra før: Sammenlign med den, I har.
`
