import type { TenantPermission } from '@dezky/contracts'
import { permissionsOf, supportPermissions } from '@dezky/contracts/permissions'

/** What one may do in the workspace one is in: by one's role there, or as an operator who acts for it. */
export function useMay() {
  const { membership } = useMe()
  const granted = computed<readonly TenantPermission[]>(() => {
    if (!membership.value || !isOpen(membership.value)) return []
    return membership.value.actingFor ? supportPermissions : permissionsOf[membership.value.role]
  })
  const may = (permission: TenantPermission) => granted.value.includes(permission)
  return { granted, may }
}
