# Completion of ovs-appctl, ovs-ofctl, ovs-dpctl and ovsdb-tool in bash. Commands and their arguments come from `list-commands`,
# options from `--option`, names from the database and the datapaths.
# `bash FILE test WORD...` prints what would be offered for the last WORD.
# Spec: reference sheet "scripts", chapter 16.

_ovs_appctl_ask() {
    timeout 2 "$_ovs_program" "${_ovs_target[@]}" "$@" 2>/dev/null
}

# What may stand for a word of a usage text.
_ovs_appctl_expand() {
    local place
    case ${1,,} in
        bridge | switch | br) ovs-vsctl --timeout=2 list-br 2>/dev/null ;;
        port) ovs-vsctl --timeout=2 --no-headings --bare --columns=name list Port 2>/dev/null ;;
        interface | iface | netdev)
            ovs-vsctl --timeout=2 list-br 2>/dev/null | while read -r bridge; do ovs-vsctl --timeout=2 list-ifaces "$bridge"; done ;;
        dp | dp_name | datapath) ovs-appctl -T 2 dpctl/dump-dps 2>/dev/null | sed 's/.*@//' ;;
        file | filename | db | schema) compgen -f -- "$_ovs_current" ;;
        target)
            for place in "${OVS_RUNDIR:-/var/run/openvswitch}"/*.pid; do
                [ -e "$place" ] && basename "$place" .pid
            done ;;
    esac
}

# The usage's words at position $1 (from 0), alternatives apart: usage in $2...
_ovs_appctl_keywords() {
    local index=$1
    shift
    local -a words
    read -ra words <<<"$*"
    local count=${#words[@]} word
    [ "$count" -gt 0 ] || return
    if [ "$index" -ge "$count" ]; then
        case ${words[count - 1]} in *...*) index=$((count - 1)) ;; *) return ;; esac
    fi
    word=${words[index]}
    tr '|' '\n' <<<"$word" | tr -d '[]{}()<>' | sed 's/\.\.\.$//; s/^[^=]*=$//'
}

_ovs_appctl_candidates() {
    local current=$1 word previous='' name=''
    shift
    local -a args=()
    _ovs_target=()
    for word; do
        case $previous in
            -t | --target) _ovs_target=(--target "$word"); previous=; continue ;;
        esac
        previous=
        case $word in
            -t | --target) previous=$word ;;
            --target=*) _ovs_target=("$word") ;;
            -*) ;;
            *) if [ "$name" ]; then args+=("$word"); else name=$word; fi ;;
        esac
    done
    if [ "$previous" ]; then
        _ovs_appctl_expand target
        return
    fi
    case $current in
        -*) "$_ovs_program" --option 2>/dev/null | sed -n 's/^\(--[^= ]*\).*/\1/p'; return ;;
    esac
    local commands
    commands=$(_ovs_appctl_ask list-commands | sed '1d; s/^  //')
    if [ -z "$name" ]; then
        awk '{print $1}' <<<"$commands"
        return
    fi
    local usage keyword
    usage=$(awk -v name="$name" '$1 == name {$1 = ""; print; exit}' <<<"$commands")
    _ovs_appctl_keywords ${#args[@]} "$usage" | while IFS= read -r keyword; do
        local offered
        offered=$(_ovs_appctl_expand "$keyword")
        if [ "$offered" ]; then echo "$offered"
        elif [[ $usage == *"|"* && $keyword =~ ^[a-z][a-z0-9_-]*$ ]]; then echo "$keyword"
        fi
    done
}

_ovs_appctl_complete() {
    local line
    _ovs_program=$1
    _ovs_current=${COMP_WORDS[COMP_CWORD]}
    local -a before=("${COMP_WORDS[@]:1:COMP_CWORD-1}")
    COMPREPLY=()
    while IFS= read -r line; do
        [ "$line" ] && COMPREPLY+=("$line")
    done < <(_ovs_appctl_candidates "$_ovs_current" "${before[@]}" | sort -u |
             awk -v word="$_ovs_current" 'index($0, word) == 1')
}

if [ "${1-}" = test ]; then
    shift
    COMP_WORDS=("${@/#TAB/}") COMP_CWORD=$(($# - 1))
    _ovs_appctl_complete "$1"
    [ ${#COMPREPLY[@]} = 0 ] || printf '%s\n' "${COMPREPLY[@]}"
else
    complete -F _ovs_appctl_complete ovs-appctl
    complete -F _ovs_appctl_complete ovs-ofctl
    complete -F _ovs_appctl_complete ovs-dpctl
    complete -F _ovs_appctl_complete ovsdb-tool
fi
