package dev.cloudsandedges.wasm.compiler;

import org.teavm.ast.InvocationExpr;
import org.teavm.backend.wasm.TeaVMWasmGCHost;
import org.teavm.backend.wasm.generate.classes.WasmGCClassInfoProvider;
import org.teavm.backend.wasm.generate.classes.WasmGCTypeMapper;
import org.teavm.backend.wasm.intrinsics.WasmGCInlineIntrinsicContext;
import org.teavm.backend.wasm.model.WasmArray;
import org.teavm.backend.wasm.model.WasmStructure;
import org.teavm.backend.wasm.model.WasmType;
import org.teavm.backend.wasm.model.instruction.WasmInstructionBuilder;
import org.teavm.backend.wasm.model.instruction.WasmSignedType;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;
import org.teavm.vm.spi.TeaVMHost;
import org.teavm.vm.spi.TeaVMPlugin;

/**
 * Compiles what the engine's scanners do for each character, reading it, without a call. They have
 * made sure that it is there, so it is not checked again in Java's manner, which takes longer than
 * the reading. WebAssembly's own check stays: a mistake there stops the page, and reads nothing.
 * Has no effect at TeaVM's level {@code FULL}, which inlines the method before it asks.
 */
public final class CheckedByTheEngine implements TeaVMPlugin {

    private static final ValueType CHARACTERS = ValueType.arrayOf(ValueType.CHARACTER);

    private static final MethodReference AT = new MethodReference(
            "dev.cloudsandedges.json.Characters",
            "at",
            CHARACTERS,
            ValueType.INTEGER,
            ValueType.CHARACTER);

    /** Made by the TeaVM compiler, which finds this class by its name in the services folder. */
    public CheckedByTheEngine() {}

    @Override
    public void install(TeaVMHost host) {
        TeaVMWasmGCHost wasm = host.getExtension(TeaVMWasmGCHost.class);
        if (wasm != null) {
            wasm.contributeToCodeGen((context, registry) -> registry.inlineIntrinsics()
                    .registerIntrinsic(
                            AT, (call, in, out) -> read(call, in, out, context.typeMapper())));
        }
    }

    private static void read(
            InvocationExpr call,
            WasmGCInlineIntrinsicContext in,
            WasmInstructionBuilder out,
            WasmGCTypeMapper types) {
        WasmStructure object = (WasmStructure) composite(types.mapType(CHARACTERS));
        int field = WasmGCClassInfoProvider.ARRAY_DATA_FIELD_OFFSET;
        WasmType data = object.getFields().get(field).getUnpackedType();
        in.generate(out, call.getArguments().get(0));
        out.structGet(object, field);
        in.generate(out, call.getArguments().get(1));
        out.arrayGet((WasmArray) composite(data), WasmSignedType.UNSIGNED);
    }

    private static Object composite(WasmType type) {
        return ((WasmType.CompositeReference) type).composite;
    }
}
