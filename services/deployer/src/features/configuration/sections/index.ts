// What the document is made of, in the order in which it is made: each stands on those before it.
import type { Section } from '../section.ts'
import { channels } from './channels.ts'
import { hosts } from './hosts.ts'
import { ingresses } from './ingresses.ts'
import { projects } from './projects.ts'
import { registries } from './registries.ts'
import { settings } from './settings.ts'

export const sections = [registries, hosts, ingresses, settings, projects, channels] as unknown as Section[]
