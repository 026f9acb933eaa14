import type { Generated } from 'kysely'

export interface PersonPictureTable {
  person_id: string
  version: string
  content: Buffer
  changed_at: Generated<Date>
}

export interface SignInTable {
  id: string
  person_id: string
  surface: string
  authenticated_at: Date
  at: Generated<Date>
  address: string | null
  amr: string[] | null
}

export interface ProfileTables {
  person_pictures: PersonPictureTable
  sign_ins: SignInTable
}
